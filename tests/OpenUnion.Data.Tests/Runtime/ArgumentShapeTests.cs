using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using OpenUnion.Data.Runtime;

namespace OpenUnion.Data.Tests.Runtime;

public class ArgumentShapeTests
{
    [Fact]
    public void Values_and_lengths_of_lists_of_values_make_no_difference()
    {
        Shape("a", new object?[] { "x" }).ShouldBe(Shape("a", new object?[] { 1, 2, 3 }));
        Shape("a", Array.Empty<object?>()).ShouldBe(Shape("a", new object?[] { 1.5 }));
        Shape("a", new object?[] { new object?[] { 1, 2 }, new object?[] { 3 } }).ShouldBe(Shape("a", new object?[] { new object?[] { 1 } }));
        Shape("a", "x").ShouldBe(Shape("a", new DateOnly(2025, 1, 1)));
    }

    [Fact]
    public void Nulls_truths_fields_and_numbers_of_objects_do()
    {
        var shapes = new[]
        {
            Shape("a", null), Shape("a", true), Shape("a", false), Shape("a", 1), Shape("b", 1), Shape("a", new object?[] { 1 }), Shape("a", new object?[] { 1, null }),
            Shape("a", Fields("x", 1)), Shape("a", Fields("y", 1)), Shape("a", Fields("x", null)), Shape("a", new object?[] { Fields("x", 1) }),
            Shape("a", new object?[] { Fields("x", 1), Fields("x", 1) }), ArgumentShape.Of(new Dictionary<string, object?>(StringComparer.Ordinal)),
        };

        shapes.Distinct(StringComparer.Ordinal).Count().ShouldBe(shapes.Length);
    }

    [Fact]
    public void No_name_makes_one_shape_look_like_another()
    {
        var variables = Dictionaries(3);
        Prop.ForAll(Arb.From(variables), Arb.From(variables), (left, right) => (ArgumentShape.Of(left) == ArgumentShape.Of(right)).ShouldBe(Plain(left) == Plain(right)))
            .QuickCheckThrowOnFailure();
        Shape("a", Fields("x:1", 1)).ShouldNotBe(Shape("a", Fields("x", 1)));
        Shape("a1:b", 1).ShouldNotBe(ArgumentShape.Of(new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = 1, ["b"] = 1 }));
    }

    /// <summary>The same as the shape, told by JSON, which quotes names.</summary>
    private static string Plain(IReadOnlyDictionary<string, object?> variables) => JsonSerializer.Serialize(Node(variables));

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        bool flag => flag,
        IReadOnlyDictionary<string, object?> fields => new JsonArray([.. fields.Select(field => new JsonArray(field.Key, Node(field.Value)))]),
        object?[] items when items.All(item => item is not IReadOnlyDictionary<string, object?>) => items.Contains(null) ? "list with null" : "list",
        object?[] items => new JsonObject { ["items"] = new JsonArray([.. items.Select(Node)]) },
        _ => 1,
    };

    private static Gen<Dictionary<string, object?>> Dictionaries(int depth) =>
        from names in Gen.SubListOf("a", "a1", "1", "1:a", ":", "{", "}1:a1", "ts", "[", "]", "")
        from values in Gen.ArrayOf(Values(depth - 1), names.Count)
        select names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static Gen<object?> Values(int depth)
    {
        var plain = Gen.Elements<object?>(null, true, false, 1, "t", "{}", "0");
        if (depth == 0)
            return plain;
        var items = Gen.ArrayOf(Gen.OneOf(plain, Dictionaries(depth).Select(fields => (object?)fields)), 2);
        return Gen.OneOf(plain, Dictionaries(depth).Select(fields => (object?)fields), items.Select(list => (object?)list));
    }

    private static string Shape(string name, object? value) => ArgumentShape.Of(Fields(name, value));

    private static Dictionary<string, object?> Fields(string name, object? value) => new(StringComparer.Ordinal) { [name] = value };
}
