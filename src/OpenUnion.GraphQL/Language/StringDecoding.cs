using System.Text;

namespace OpenUnion.GraphQL.Language;

/// <summary>From a string token, as written, to its meaning. The lexer has checked the token.</summary>
internal static class StringDecoding
{
    /// <summary>The meaning of a quoted string, given with its quotes.</summary>
    public static string Quoted(ReadOnlySpan<byte> token, bool hasEscapes)
    {
        var text = token[1..^1];
        if (!hasEscapes) return Encoding.UTF8.GetString(text);
        var result = new StringBuilder(text.Length);
        while (text.Length > 0)
        {
            var plain = text.IndexOf((byte)'\\');
            if (plain < 0) plain = text.Length;
            result.Append(Encoding.UTF8.GetString(text[..plain]));
            text = text[plain..];
            if (text.Length == 0) break;
            StringEscape.TryRead(text, 0, out var rune, out var length);
            result.Append(rune.ToString());
            text = text[length..];
        }

        return result.ToString();
    }

    /// <summary>The meaning of a block string, given with its quotes.</summary>
    public static string Block(ReadOnlySpan<byte> token, bool hasEscapes)
    {
        var raw = Encoding.UTF8.GetString(token[3..^3]);
        return BlockString.Dedent(hasEscapes ? raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : raw);
    }
}
