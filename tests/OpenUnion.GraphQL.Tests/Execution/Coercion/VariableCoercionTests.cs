using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Coercion;

public class VariableCoercionTests
{
    private const string Sdl = """
        type Query { f: Int }
        enum Color { RED GREEN }
        input Point { x: Int!, y: Int = 7, label: String, next: Point, colors: [Color!] }
        input Key @oneOf { id: ID, name: String }
        """;

    [Theory]
    [InlineData("$a: Int", """{"a": 1}""", "a=1")]
    [InlineData("$a: Int", """{"a": 1.0}""", "a=1")]
    [InlineData("$a: Int", """{"a": null}""", "a=null")]
    [InlineData("$a: Int", "{}", "")]
    [InlineData("$a: Int = 3", "{}", "a=3")]
    [InlineData("$a: Int = 3", """{"a": null}""", "a=null")]
    [InlineData("$a: Int! = 3", "{}", "a=3")]
    [InlineData("$a: Float", """{"a": 1}""", "a=1")]
    [InlineData("$a: ID", """{"a": 12}""", "a=\"12\"")]
    [InlineData("$a: [Int]", """{"a": 5}""", "a=[5]")]
    [InlineData("$a: [[Int]]", """{"a": 5}""", "a=[[5]]")]
    [InlineData("$a: [[Int]]", """{"a": [1, [2, null]]}""", "a=[[1], [2, null]]")]
    [InlineData("$a: [Int]", """{"a": null}""", "a=null")]
    [InlineData("$a: Point", """{"a": {"x": 1}}""", "a={ x: 1, y: 7 }")]
    [InlineData("$a: Point", """{"a": {"label": null, "y": null, "x": 1}}""", "a={ x: 1, y: null, label: null }")]
    [InlineData("$a: Key", """{"a": {"id": "k"}}""", "a={ id: \"k\" }")]
    [InlineData("$a: Color", """{"a": "RED"}""", "a=\"RED\"")]
    [InlineData("$a: Int", """{"b": 1}""", "")]
    public void A_value_is_coerced(string definition, string given, string expected) => Coerce(definition, given).Values.ShouldBe(expected);

    [Theory]
    [InlineData("$a: Int!", "{}", "Variable \"$a\" has invalid value: Expected a value of non-null type \"Int!\" to be provided.", "HC0018")]
    [InlineData("$a: Int!", """{"a": null}""", "Variable \"$a\" has invalid value: Expected value of non-null type \"Int!\" not to be null.", "HC0018")]
    [InlineData("$a: Int! = 3", """{"a": null}""", "Variable \"$a\" has invalid value: Expected value of non-null type \"Int!\" not to be null.", "HC0018")]
    [InlineData("$a: Int", """{"a": "1"}""", "Variable \"$a\" has invalid value: Int cannot represent non-integer value: \"1\"", "HC0016")]
    [InlineData("$a: Int", """{"a": 2147483648}""", "Variable \"$a\" has invalid value: Int cannot represent non 32-bit signed integer value: 2147483648", "HC0016")]
    [InlineData("$a: Int", """{"a": 1.5}""", "Variable \"$a\" has invalid value: Int cannot represent non-integer value: 1.5", "HC0016")]
    [InlineData("$a: [Int!]", """{"a": [1, null]}""", "Variable \"$a\" has invalid value at [1]: Expected value of non-null type \"Int!\" not to be null.", "HC0018")]
    [InlineData("$a: Point", """{"a": {"x": 1, "next": {"x": 2, "colors": ["RED", "PINK"]}}}""", "Variable \"$a\" has invalid value at .next.colors[1]: Value \"PINK\" does not exist in \"Color\" enum.", "HC0016")]
    [InlineData("$a: Point", """{"a": 1}""", "Variable \"$a\" has invalid value: Expected value of type \"Point\" to be an object, found: 1.", "HC0016")]
    [InlineData("$a: Point", """{"a": {}}""", "Variable \"$a\" has invalid value: Expected value of type \"Point\" to include required field \"x\", found: {  }.", "HC0018")]
    [InlineData("$a: Point", """{"a": {"x": 1, "labe": "l"}}""", "Variable \"$a\" has invalid value: Expected value of type \"Point\" not to include unknown field \"labe\". Did you mean \"label\"?", "HC0016")]
    [InlineData("$a: Key", """{"a": {}}""", "Variable \"$a\" has invalid value: Exactly one key must be specified for OneOf type \"Key\".", "HC0016")]
    [InlineData("$a: Key", """{"a": {"id": 1, "name": "n"}}""", "Variable \"$a\" has invalid value: Exactly one key must be specified for OneOf type \"Key\".", "HC0016")]
    [InlineData("$a: Key", """{"a": {"id": null}}""", "Variable \"$a\" has invalid value at .id: Field \"id\" for OneOf type \"Key\" must be non-null.", "HC0016")]
    [InlineData("$a: Query", "{}", "Variable \"$a\" expected value of type \"Query\" which cannot be used as an input type.", "HC0017")]
    [InlineData("$a: Nothing", "{}", "Variable \"$a\" expected value of type \"Nothing\" which cannot be used as an input type.", "HC0017")]
    public void A_value_that_does_not_fit_is_refused_with_its_place(string definition, string given, string message, string code)
    {
        var error = Coerce(definition, given).Errors.ShouldHaveSingleItem();
        error.Message.ShouldBe(message);
        error.Code.ShouldBe(code);
        error.Locations.ShouldHaveSingleItem().Column.ShouldBe(code == "HC0017" ? 12 : 8);
    }

    [Fact]
    public void All_mistakes_of_all_variables_are_reported()
    {
        var errors = Coerce("$a: [Int], $b: Point!", """{"a": ["x", 1, "y"], "b": {"z": 1}}""").Errors;
        errors.Select(error => error.Message).ShouldBe([
            "Variable \"$a\" has invalid value at [0]: Int cannot represent non-integer value: \"x\"",
            "Variable \"$a\" has invalid value at [2]: Int cannot represent non-integer value: \"y\"",
            "Variable \"$b\" has invalid value: Expected value of type \"Point\" to include required field \"x\", found: { z: 1 }.",
            "Variable \"$b\" has invalid value: Expected value of type \"Point\" not to include unknown field \"z\". Did you mean \"x\" or \"y\"?",
        ]);
    }

    [Theory]
    [InlineData("""{"a": {"unknown": 1}}""", 2)]
    [InlineData("""{"a": {"unknown": 1, "id": 2}}""", 1)]
    [InlineData("""{"a": {"unknown": 1, "id": 2, "name": "n"}}""", 2)]
    public void Unknown_fields_do_not_count_for_OneOf_objects(string given, int count)
    {
        string[] all = ["not to include unknown field \"unknown\"", "Exactly one key must be specified for OneOf type \"Key\"."];
        var messages = Coerce("$a: Key", given).Errors.Select(error => error.Message).ToList();
        messages.Count.ShouldBe(count);
        messages.Zip(all).ShouldAllBe(pair => pair.First.Contains(pair.Second));
    }

    [Fact]
    public void Errors_stop_at_fifty()
    {
        var errors = Coerce("$a: [Int]", $$"""{"a": [{{string.Join(',', Enumerable.Repeat("\"x\"", 10_000))}}]}""").Errors;
        errors.Count.ShouldBe(51);
        errors[^1].Message.ShouldBe("Too many errors processing variables, error limit reached. Execution aborted.");
    }

    [Fact]
    public void A_value_of_endless_depth_is_refused()
    {
        object? value = null;
        for (var i = 0; i < 100_000; i++) value = new Dictionary<string, object?> { ["x"] = 1, ["next"] = value };
        var errors = new List<GraphQLError>();
        VariableCoercion.Coerce(Operation("$a: Point"), new Dictionary<string, object?> { ["a"] = value }, errors);
        errors.ShouldHaveSingleItem().Message.ShouldEndWith("Values are nested deeper than 200 levels.");
    }

    private static CompiledOperation Operation(string definition) =>
        Executed.Engine(Sdl).Prepare(System.Text.Encoding.UTF8.GetBytes($"query ({definition}) {{ f }}")).Operation!;

    private static (string Values, List<GraphQLError> Errors) Coerce(string definition, string given)
    {
        var errors = new List<GraphQLError>();
        var values = VariableCoercion.Coerce(Operation(definition), Executed.Json(given), errors);
        return (string.Join(", ", values.Select(pair => $"{pair.Key}={OpenUnion.GraphQL.Types.PlainValueText.Of(pair.Value)}")), errors);
    }
}
