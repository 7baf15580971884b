using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

public class ByteBlockTests
{
    [Fact]
    public void Each_byte_is_a_blank_or_starts_something_or_continues_a_name()
    {
        for (var b = 0; b < 256; b++)
        {
            byte[] text = [(byte)'a', (byte)b];
            var continues = IsOfNames((byte)b);
            var starts = !continues && !IsBlank((byte)b);
            ByteBlock.At(text, 0).Starts.ShouldBe(starts ? 3UL : 1UL, $"0x{b:X2}");
            ByteBlock.At(text, 0).NameBytes(0).ShouldBe(continues ? 2 : 1, $"0x{b:X2}");
        }
    }

    [Fact]
    public void A_block_says_what_a_look_at_each_byte_says()
    {
        var bytes = Gen.Frequency((6, Gen.Elements("aZ_9"u8.ToArray())), (3, Gen.Elements(" \n,\t\r{"u8.ToArray())), (1, Gen.Choose(0, 255).Select(b => (byte)b)));
        var texts = from length in Gen.Choose(0, 3 * ByteBlock.Width) from text in bytes.ArrayOf(length) select text;

        Check.QuickThrowOnFailure(Prop.ForAll(texts.ToArbitrary(), text =>
        {
            for (var offset = 0; offset < text.Length; offset += ByteBlock.Width) ShouldBeAsEachByte(text, offset);
        }));
    }

    private static void ShouldBeAsEachByte(byte[] text, int offset)
    {
        var block = ByteBlock.At(text, offset);
        for (var bit = 0; bit < ByteBlock.Width; bit++)
        {
            ((block.Starts >> bit) & 1).ShouldBe(IsStart(text, offset + bit) ? 1UL : 0UL);
            block.NameBytes(bit).ShouldBe(text.Skip(offset + bit).Take(ByteBlock.Width - bit).TakeWhile(IsOfNames).Count());
        }
    }

    private static bool IsStart(byte[] text, int at) =>
        at < text.Length && !IsBlank(text[at]) && !(IsOfNames(text[at]) && at > 0 && IsOfNames(text[at - 1]));

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',';

    private static bool IsOfNames(byte b) => char.IsAsciiLetterOrDigit((char)b) || b == '_';
}
