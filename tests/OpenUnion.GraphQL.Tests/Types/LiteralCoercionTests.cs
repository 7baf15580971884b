using System.Text.Json;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Types;

public class LiteralCoercionTests
{
    private static readonly Schema Schema = Schema.Build("""
        scalar Any
        enum E { X Y }
        input In { a: Int = 1, b: String, c: [E!], d: In, e: Boolean! = true }
        input One @oneOf { a: Int, b: String }
        type Query { a(in: In, one: One, any: Any): E }
        """);

    private static readonly Dictionary<string, object?> Variables = new() { ["one"] = 1, ["nothing"] = null, ["text"] = "t" };

    // An infinity is no plain value: whoever writes it as JSON fails.
    [Theory]
    [InlineData("1e400")]
    [InlineData("[{ a: -1e400 }]")]
    public void A_number_beyond_every_double_is_no_value_even_where_any_is(string literal) =>
        LiteralCoercion.TryCoerce(Parser.ParseValue(literal), Schema.Types["Any"]!, Variables, out _).ShouldBeFalse();

    [Fact]
    public void Digits_beyond_every_double_are_no_value_even_where_any_is() =>
        LiteralCoercion.TryCoerce(Parser.ParseValue(new string('9', 400)), Schema.Types["Any"]!, Variables, out _).ShouldBeFalse();

    [Theory]
    [InlineData("5", "Int", "5")]
    [InlineData("null", "Int", "null")]
    [InlineData("X", "E", "\"X\"")]
    [InlineData("5", "[Int]", "[5]")]
    [InlineData("5", "[[Int]]", "[[5]]")]
    [InlineData("[1, null]", "[Int]", "[1,null]")]
    [InlineData("{}", "In", "{\"a\":1,\"e\":true}")]
    [InlineData("{ b: null, a: null }", "In", "{\"a\":null,\"b\":null,\"e\":true}")]
    [InlineData("{ d: { c: X } }", "In", "{\"a\":1,\"d\":{\"a\":1,\"c\":[\"X\"],\"e\":true},\"e\":true}")]
    [InlineData("{ b: $text, a: $absent }", "In", "{\"a\":1,\"b\":\"t\",\"e\":true}")]
    [InlineData("{ a: $nothing }", "In", "{\"a\":null,\"e\":true}")]
    [InlineData("{ e: $absent }", "In", "{\"a\":1,\"e\":true}")]
    [InlineData("[$one, $absent]", "[Int]", "[1,null]")]
    [InlineData("{ a: 1 }", "One", "{\"a\":1}")]
    [InlineData("{ a: 1, b: $absent }", "One", "does not fit")]
    [InlineData("{ a: $nothing }", "One", "does not fit")]
    [InlineData("{ a: 1, b: \"x\" }", "One", "does not fit")]
    [InlineData("{}", "One", "does not fit")]
    [InlineData("{ x: 1, y: [2.5, \"a\", ENUM, $text, $absent], z: $absent }", "Any", "{\"x\":1,\"y\":[2.5,\"a\",\"ENUM\",\"t\",null]}")]
    [InlineData("12345678901", "Any", "12345678901")]
    [InlineData("null", "Int!", "does not fit")]
    [InlineData("$nothing", "Int!", "does not fit")]
    [InlineData("$absent", "Int", "does not fit")]
    [InlineData("\"X\"", "E", "does not fit")]
    [InlineData("Z", "E", "does not fit")]
    [InlineData("[1, null]", "[Int!]", "does not fit")]
    [InlineData("[$absent]", "[Int!]", "does not fit")]
    [InlineData("{ unknown: 1 }", "In", "does not fit")]
    [InlineData("{ e: null }", "In", "does not fit")]
    [InlineData("5", "In", "does not fit")]
    public void A_literal_becomes_a_value_of_its_type(string literal, string type, string expected)
    {
        var fits = LiteralCoercion.TryCoerce(Parser.ParseValue(literal), Schema.TypeFrom(Parser.ParseType(type))!, Variables, out var value);

        (fits ? JsonSerializer.Serialize(value) : "does not fit").ShouldBe(expected);
    }
}
