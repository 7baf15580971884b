using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Running;

public class AbstractTypeTests
{
    private const string Sdl = """
        type Query { pet: Pet, pets: [Pet], any: Any }
        interface Named { name: String }
        interface Pet implements Named { name: String }
        type Dog implements Pet & Named { name: String, barks: Boolean }
        type Cat implements Pet & Named { name: String, meows: Boolean, barks: String }
        type Stone { name: String }
        union Any = Dog | Stone
        """;

    [Fact]
    public async Task Fragments_apply_by_the_runtime_type() =>
        (await Executed.Engine(Sdl).Run(
            "{ pets { __typename ...N ... on Dog { barks } ... on Cat { meows } ... on Any { __typename t: __typename } } } fragment N on Named { name }",
            root: Executed.Json("""{"pets": [{"__typename": "Dog", "name": "d", "barks": true}, {"__typename": "Cat", "name": "c"}]}""")))
        .ShouldBe("""{"data":{"pets":[{"__typename":"Dog","name":"d","barks":true,"t":"Dog"},{"__typename":"Cat","name":"c","meows":null}]}}""");

    [Fact]
    public async Task A_type_resolver_names_the_type()
    {
        var engine = Executed.Engine(Sdl, bindings => bindings.Type("Any", value => value is 1 ? "Dog" : "Stone").Field("Query", "any", _ => 2));
        (await engine.Run("{ any { __typename } }")).ShouldBe("""{"data":{"any":{"__typename":"Stone"}}}""");
    }

    [Theory]
    [InlineData(null, "Abstract type \"Pet\" must resolve to an Object type at runtime for field \"Query.pet\". Either the \"Pet\" type should have a type resolver or the value a \"__typename\".")]
    [InlineData("Bird", "Abstract type \"Pet\" was resolved to a type \"Bird\" that does not exist inside the schema.")]
    [InlineData("Named", "Abstract type \"Pet\" was resolved to a non-object type \"Named\".")]
    [InlineData("Stone", "Runtime Object type \"Stone\" is not a possible type for \"Pet\".")]
    public async Task A_runtime_type_that_cannot_be_is_an_error_of_the_field(string? type, string message)
    {
        var root = new Dictionary<string, object?> { ["pet"] = new Dictionary<string, object?> { ["__typename"] = type } };
        await using var result = await Executed.Engine(Sdl).ExecuteAsync(Executed.Request("{ pet { name } }", root: root));
        result.Errors.ShouldHaveSingleItem().Message.ShouldBe(message);
        (await result.Text()).ShouldEndWith("\"data\":{\"pet\":null}}");
    }
}
