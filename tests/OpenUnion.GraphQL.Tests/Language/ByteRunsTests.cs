using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class ByteRunsTests
{
    [Fact]
    public void Each_byte_ends_a_name_or_continues_it()
    {
        for (var b = 0; b < 256; b++)
        {
            byte[] text = [.. Enumerable.Repeat((byte)'a', 9), (byte)b, .. Enumerable.Repeat((byte)' ', 9)];
            var continues = b is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
            ByteRuns.EndOfName(text, 0).ShouldBe(continues ? 10 : 9, $"0x{b:X2}");
        }
    }

    [Fact]
    public void A_name_ends_where_a_look_at_each_byte_ends_it()
    {
        var texts = Gen.Frequency((9, Gen.Elements("aZ_9"u8.ToArray())), (1, Gen.Choose(0, 255).Select(b => (byte)b))).ArrayOf();

        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), text =>
            Enumerable.Range(0, text.Length + 1).All(at => ByteRuns.EndOfName(text, at) == NaiveEnd(text, at))));
    }

    private static int NaiveEnd(byte[] text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit((char)text[at]) || text[at] == '_')) at++;
        return at;
    }
}
