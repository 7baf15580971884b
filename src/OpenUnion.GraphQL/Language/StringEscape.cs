using System.Text;

namespace OpenUnion.GraphQL.Language;

/// <summary>Reads escape sequences: https://spec.graphql.org/September2025/#EscapedUnicode</summary>
internal static class StringEscape
{
    /// <summary>Reads the escape at the backslash. When it is invalid, <paramref name="length"/> is how much of it to show.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, int at, out Rune rune, out int length)
    {
        length = 2;
        rune = default;
        if (at + 1 >= text.Length) return false;
        if (text[at + 1] == 'u')
            return at + 2 < text.Length && text[at + 2] == '{'
                ? TryReadBraced(text, at, out rune, out length)
                : TryReadFixed(text, at, out rune, out length);
        var plain = Plain(text[at + 1]);
        rune = new Rune((char)Math.Max(plain, 0));
        return plain >= 0;
    }

    private static int Plain(byte letter) => letter switch
    {
        (byte)'"' => '"',
        (byte)'\\' => '\\',
        (byte)'/' => '/',
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => -1,
    };

    // \u{X…}: any number of digits up to U+10FFFF; leading zeros count only towards the longest sequence shown in an error.
    private static bool TryReadBraced(ReadOnlySpan<byte> text, int at, out Rune rune, out int length)
    {
        rune = default;
        var value = 0;
        length = 3;
        for (var i = at + 3; i < text.Length && length < 12; i++)
        {
            length++;
            if (text[i] == '}') return length > 4 && Rune.TryCreate(value, out rune);
            var digit = HexDigit(text[i]);
            if (digit < 0) return false;
            value = (value << 4) | digit;
            if (value > 0x10FFFF) value = 0x110000;
        }

        return false;
    }

    // \uXXXX, or a surrogate pair \uXXXX\uXXXX.
    private static bool TryReadFixed(ReadOnlySpan<byte> text, int at, out Rune rune, out int length)
    {
        rune = default;
        length = Math.Min(6, text.Length - at);
        if (!TryReadFour(text, at + 2, out var first)) return false;
        length = 6;
        if (Rune.TryCreate(first, out rune)) return true;
        if (!char.IsHighSurrogate((char)first) || !text[(at + 6)..].StartsWith("\\u"u8)) return false;
        if (!TryReadFour(text, at + 8, out var second) || !Rune.TryCreate((char)first, (char)second, out rune)) return false;
        length = 12;
        return true;
    }

    private static bool TryReadFour(ReadOnlySpan<byte> text, int at, out int value)
    {
        value = 0;
        if (at + 4 > text.Length) return false;
        foreach (var b in text.Slice(at, 4))
        {
            var digit = HexDigit(b);
            if (digit < 0) return false;
            value = (value << 4) | digit;
        }

        return true;
    }

    private static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
