using System.Text;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Operations;

public class OperationVariantTests
{
    private const string Sdl = "type Query { a: Int, b: Int, c: Q } type Q { d: Int, q: Q }";
    private const string Query = "query ($x: Boolean!, $y: Boolean = true) { a @skip(if: $x) b @include(if: $y) c { ...F } } fragment F on Q { d @include(if: $x) }";

    [Theory]
    [InlineData("""{"x": true}""", """{"data":{"b":2,"c":{"d":3}}}""")]
    [InlineData("""{"x": false}""", """{"data":{"a":1,"b":2,"c":{}}}""")]
    [InlineData("""{"x": false, "y": false}""", """{"data":{"a":1,"c":{}}}""")]
    public async Task Skip_and_include_hang_on_variables(string variables, string expected) =>
        (await Executed.Engine(Sdl).Run(Query, variables, Executed.Json("""{"a": 1, "b": 2, "c": {"d": 3}}"""))).ShouldBe(expected);

    [Fact]
    public void One_variant_serves_all_values_of_other_variables()
    {
        var operation = Prepare("query ($x: Boolean!, $n: Int) { a @skip(if: $x) }");
        var variant = operation.GetVariant(Values(("x", true), ("n", 1)));
        operation.GetVariant(Values(("x", true), ("n", 2))).ShouldBeSameAs(variant);
        operation.GetVariant(Values(("x", false), ("n", 1))).ShouldNotBeSameAs(variant);
    }

    [Fact]
    public void What_is_kept_of_many_variants_is_bounded_and_the_hot_one_stays()
    {
        var names = Enumerable.Range(0, 20).Select(i => $"v{i}").ToList();
        var operation = Prepare($"query ({string.Join(", ", names.Select(name => $"${name}: Boolean!"))}) {{ {string.Join(' ', names.Select((name, i) => $"a{i}: a @skip(if: ${name})"))} }}");
        var hot = Values([.. names.Select(name => (name, (object?)true))]);
        var variant = operation.GetVariant(hot);
        for (var i = 0; i < 10_000; i++)
        {
            var bits = i;
            operation.GetVariant(Values([.. names.Select((name, n) => (name, (object?)((bits >> n & 1) == 1)))])).Root.Fields.Count.ShouldBe(20 - int.PopCount(bits));
            if (i % 5 == 0) operation.GetVariant(hot).ShouldBeSameAs(variant);
        }
    }

    [Fact]
    public async Task A_condition_without_a_value_is_an_error_of_the_parent()
    {
        var engine = Executed.Engine(Sdl);
        var root = Executed.Json("""{"a": 1, "c": {"d": 3}}""");
        (await engine.Run("query ($y: Boolean = true) { a c { d @include(if: $y) } }", """{"y": null}""", root)).ShouldBe(
            """{"errors":[{"message":"Argument \"@include(if:)\" of required type \"Boolean!\" has no value: $y.","locations":[{"line":1,"column":51}],"path":["c"]}],"data":{"a":1,"c":null}}""");
        (await engine.Run("query ($y: Boolean = true) { a @skip(if: $y) }", """{"y": null}""", root)).ShouldBe(
            """{"errors":[{"message":"Argument \"@skip(if:)\" of required type \"Boolean!\" has no value: $y.","locations":[{"line":1,"column":42}]}],"data":null}""");
    }

    [Fact]
    public async Task More_conditions_than_can_be_told_apart_are_refused()
    {
        var names = Enumerable.Range(0, 65).Select(i => $"v{i}").ToList();
        var query = $"query ({string.Join(", ", names.Select(name => $"${name}: Boolean = true"))}) {{ {string.Join(' ', names.Select((name, i) => $"a{i}: a @skip(if: ${name})"))} }}";
        (await Executed.Engine(Sdl).Run(query)).ShouldBe("""{"errors":[{"message":"@skip and @include use more than 64 variables.","extensions":{"code":"HC0047"}}]}""");
    }

    private static CompiledOperation Prepare(string query) => Executed.Engine(Sdl).Prepare(Encoding.UTF8.GetBytes(query)).Operation!;

    private static Dictionary<string, object?> Values(params (string Name, object? Value)[] values) => values.ToDictionary(pair => pair.Name, pair => pair.Value);
}
