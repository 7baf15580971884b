using System.Text.Json;

namespace OpenUnion.GraphQL.Tests.Execution.Coercion;

public class ArgumentCoercionTests
{
    private const string Sdl = """
        type Query {
          f(a: Int, d: Int = 3, list: [Int!], point: Point, key: Key, color: Color = RED): String
          required(a: Int!): String
          defaulted(a: Int! = 4): String
        }
        enum Color { RED GREEN }
        input Point { x: Int!, y: Int = 7, label: String }
        input Key @oneOf { id: ID, name: String }
        """;

    [Theory]
    [InlineData("{ f }", null, """{"d":3,"color":"RED"}""")]
    [InlineData("{ f(a: null, d: null, color: GREEN) }", null, """{"a":null,"d":null,"color":"GREEN"}""")]
    [InlineData("query ($v: Int) { f(a: $v, d: $v) }", "{}", """{"d":3,"color":"RED"}""")]
    [InlineData("query ($v: Int) { f(a: $v, d: $v) }", """{"v": null}""", """{"a":null,"d":null,"color":"RED"}""")]
    [InlineData("query ($v: Int) { f(a: $v, d: $v) }", """{"v": 9}""", """{"a":9,"d":9,"color":"RED"}""")]
    [InlineData("query ($v: Int) { f(list: [1, 2]) }", "{}", """{"d":3,"list":[1,2],"color":"RED"}""")]
    [InlineData("{ f(list: 5) }", null, """{"d":3,"list":[5],"color":"RED"}""")]
    [InlineData("query ($v: Int, $l: String) { f(point: {x: 1, y: $v, label: $l}) }", "{}", """{"d":3,"point":{"x":1,"y":7},"color":"RED"}""")]
    [InlineData("query ($v: Int, $l: String) { f(point: {x: 1, y: $v, label: $l}) }", """{"v": null, "l": null}""", """{"d":3,"point":{"x":1,"y":null,"label":null},"color":"RED"}""")]
    [InlineData("query ($v: ID) { f(key: {id: $v}) }", """{"v": 1}""", """{"d":3,"key":{"id":"1"},"color":"RED"}""")]
    [InlineData("{ f: defaulted }", null, """{"a":4}""")]
    [InlineData("query ($v: Int) { f: defaulted(a: $v) }", "{}", """{"a":4}""")]
    [InlineData("query ($v: Int = 5) { f: defaulted(a: $v) }", "{}", """{"a":5}""")]
    public async Task Arguments_are_coerced(string query, string? variables, string expected) =>
        (await Run(query, variables)).ShouldBe($$$"""{"data":{"f":{{{JsonSerializer.Serialize(expected, Relaxed)}}}}}""");

    [Theory]
    [InlineData("{ f: required }", null, "Argument \"Query.required(a:)\" of required type \"Int!\" was not provided.", 3)]
    [InlineData("query ($v: Int) { f: required(a: $v) }", "{}", "Argument \"Query.required(a:)\" has invalid value: Expected variable \"$v\" provided to type \"Int!\" to provide a runtime value.", 34)]
    [InlineData("query ($v: Int) { f: required(a: $v) }", """{"v": null}""", "Argument \"Query.required(a:)\" has invalid value: Expected variable \"$v\" provided to non-null type \"Int!\" not to be null.", 34)]
    [InlineData("query ($v: Int) { f: defaulted(a: $v) }", """{"v": null}""", "Argument \"Query.defaulted(a:)\" has invalid value: Expected variable \"$v\" provided to non-null type \"Int!\" not to be null.", 35)]
    [InlineData("query ($v: Int) { f(list: [1, $v]) }", """{"v": null}""", "Argument \"Query.f(list:)\" has invalid value at [1]: Expected variable \"$v\" provided to non-null type \"Int!\" not to be null.", 27)]
    [InlineData("query ($v: Int) { f(point: {x: $v}) }", "{}", "Argument \"Query.f(point:)\" has invalid value at .x: Expected variable \"$v\" provided to type \"Int!\" to provide a runtime value.", 28)]
    [InlineData("query ($v: ID) { f(key: {id: $v}) }", "{}", "Argument \"Query.f(key:)\" has invalid value: Expected variable \"$v\" provided to field \"id\" for OneOf Input Object type \"Key\" to provide a runtime value.", 25)]
    [InlineData("query ($v: ID) { f(key: {id: $v}) }", """{"v": null}""", "Argument \"Query.f(key:)\" has invalid value: Expected variable \"$v\" provided to field \"id\" for OneOf Input Object type \"Key\" not to be null.", 25)]
    [InlineData("{ f(a: \"x\") }", null, "Argument \"Query.f(a:)\" has invalid value: Int cannot represent non-integer value: \"x\"", 8)]
    public async Task An_argument_that_does_not_fit_fails_its_field(string query, string? variables, string message, int column) =>
        (await Run(query, variables)).ShouldBe(
            $$$"""{"errors":[{"message":{{{JsonSerializer.Serialize(message, Relaxed)}}},"locations":[{"line":1,"column":{{{column}}}}],"path":["f"]}],"data":{"f":null}}""");

    [Fact]
    public async Task Arguments_are_checked_also_when_a_field_has_no_resolver() =>
        (await Executed.Engine(Sdl).Run("{ f: required }")).ShouldContain("was not provided");

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Task<string> Run(string query, string? variables) => Executed.Engine(Sdl, bindings =>
    {
        foreach (var field in new[] { "f", "required", "defaulted" })
            bindings.Field("Query", field, context => JsonSerializer.Serialize(context.Arguments, Relaxed));
    }).Run(query, variables);
}
