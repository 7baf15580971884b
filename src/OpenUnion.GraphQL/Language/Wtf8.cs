using System.Text;

namespace OpenUnion.GraphQL.Language;

/// <summary>UTF-8 that can also carry lone surrogates, so that an ill-formed string is reported where it is ill-formed.</summary>
internal static class Wtf8
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Encode(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return EncodeSlowly(text);
        }
    }

    private static byte[] EncodeSlowly(string text)
    {
        var result = new List<byte>(text.Length + 16);
        Span<byte> buffer = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                result.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                var c = text[i];
                result.AddRange([(byte)(0xE0 | (c >> 12)), (byte)(0x80 | ((c >> 6) & 0x3F)), (byte)(0x80 | (c & 0x3F))]);
            }
        }

        return [.. result];
    }

    /// <summary>The first place where the bytes are not UTF-8, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text)) return -1;
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done) at += consumed;
        return at;
    }

    /// <summary>True when the three bytes at the offset encode a surrogate.</summary>
    public static bool IsSurrogate(ReadOnlySpan<byte> text, int at, out int codePoint)
    {
        codePoint = 0;
        if (at + 2 >= text.Length || text[at] != 0xED || text[at + 1] < 0xA0 || (text[at + 2] & 0xC0) != 0x80) return false;
        codePoint = 0xD000 | ((text[at + 1] & 0x3F) << 6) | (text[at + 2] & 0x3F);
        return true;
    }
}
