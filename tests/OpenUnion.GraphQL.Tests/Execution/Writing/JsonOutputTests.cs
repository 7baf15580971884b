using System.Buffers;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Writing;

public class JsonOutputTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("工会驿站 😀 é", "\"工会驿站 😀 é\"")]
    [InlineData("\"\\/\b\f\n\r\t\0\u001f\u007f", "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\"")]
    [InlineData("<b>&'", "\"<b>&'\"")]
    [InlineData("\u2028", "\"\\u2028\"")]
    public void Strings_are_escaped_where_they_must(string text, string expected) => Written(text).ShouldBe(expected);

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Written("a\ud83d" + "b").ShouldBe("\"a\ufffdb\"");

    [Fact]
    public void A_pair_is_kept_together_also_where_a_chunk_ends()
    {
        var text = new string('x', 4095) + "😀" + new string('é', 9000);
        Written(text).ShouldBe($"\"{text}\"");
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e300, "1E+300")]
    [InlineData(121.47, "121.47")]
    [InlineData(long.MinValue, "-9223372036854775808")]
    [InlineData(int.MaxValue, "2147483647")]
    [InlineData((byte)7, "7")]
    [InlineData(true, "true")]
    [InlineData(null, "null")]
    public void Numbers_are_shortest(object? value, string expected) => Written(value).ShouldBe(expected);

    [Fact]
    public void Decimals_keep_their_digits() => Written(1.10m).ShouldBe("1.10");

    [Fact]
    public void Any_text_reads_back_as_it_was() => Check.QuickThrowOnFailure(Prop.ForAll<string>(text =>
        text is null || !IsUnicode(text) || JsonSerializer.Deserialize<string>(Written(text)) == text));

    private static bool IsUnicode(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;

    private static string Written(object? value)
    {
        var output = new ArrayBufferWriter<byte>();
        PlainValueWriter.Write(new(output), value);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
