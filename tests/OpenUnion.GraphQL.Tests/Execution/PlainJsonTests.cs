using System.Text.Json;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution;

public class PlainJsonTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483648", 2147483648L)]
    [InlineData("1.0", 1.0)]
    [InlineData("1e3", 1000.0)]
    [InlineData("true", true)]
    [InlineData("null", null)]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    public void A_value_is_the_narrowest_that_holds_it(string json, object? expected) => Read(json).ShouldBe(expected);

    [Fact]
    public void Integers_beyond_64_bits_keep_their_digits_as_decimals() =>
        Read("79228162514264337593543950335").ShouldBe(decimal.MaxValue);

    [Fact]
    public void Fractions_with_more_digits_than_a_double_keeps_keep_them_as_decimals()
    {
        Read("123456789012345678.55").ShouldBe(123456789012345678.55m);
        Read("-0.1").ShouldBe(-0.1);
        Read("0.00000000000000000000000001234567890123456").ShouldBe(0.00000000000000000000000001234567890123456);
    }

    [Fact]
    public void Of_two_members_with_one_name_the_last_counts() =>
        OpenUnion.GraphQL.Types.PlainValueText.Of(Read("""{"a": [1, {}], "b": 1, "a": [2]}""")).ShouldBe("{ a: [2], b: 1 }");

    [Fact]
    public void Half_a_surrogate_pair_is_no_text() =>
        Should.Throw<FormatException>(() => Read("\"a\\ud83d\"")).Message.ShouldBe("Expected text, found half of a surrogate pair in \"a\\ud83d\".");

    [Fact]
    public void Half_a_surrogate_pair_is_no_name() =>
        Should.Throw<FormatException>(() => Read("{\"\\ud83d\": 1}")).Message.ShouldBe("Expected a member's name, found what is no Unicode text.");

    [Theory]
    [InlineData("\"\u00e4\"", "Expected text, found bytes that are no UTF-8.")]
    [InlineData("{\"\u00e4\": 1}", "Expected a member's name, found what is no Unicode text.")]
    public void Bytes_that_are_no_text_are_refused(string latin1, string message) =>
        Should.Throw<FormatException>(() =>
        {
            using var document = JsonDocument.Parse(System.Text.Encoding.Latin1.GetBytes(latin1));
            return PlainJson.Of(document.RootElement);
        }).Message.ShouldBe(message);

    [Theory]
    [InlineData("1e400")]
    [InlineData("-1e400")]
    public void A_number_beyond_every_double_is_refused(string json) =>
        Should.Throw<FormatException>(() => Read(json)).Message.ShouldBe($"Expected a number that a double can hold, found {json}.");

    [Fact]
    public void Digits_beyond_every_double_are_refused() =>
        Should.Throw<FormatException>(() => Read(new string('9', 400))).Message.ShouldStartWith("Expected a number that a double can hold, found 9999");

    [Fact]
    public void Only_an_object_has_members()
    {
        using var document = JsonDocument.Parse("[1]");
        Should.Throw<FormatException>(() => PlainJson.Object(document.RootElement)).Message.ShouldBe("Expected a JSON object, found Array.");
    }

    private static object? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return PlainJson.Of(document.RootElement);
    }
}
