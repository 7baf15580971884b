using System.Text;

namespace OpenUnion.GraphQL.Language;

/// <summary>A document's text in UTF-8. The memory must not change while nodes that point into it live.</summary>
public sealed class Source(ReadOnlyMemory<byte> text, string? name = null)
{
    /// <summary>The UTF-8 bytes.</summary>
    public ReadOnlyMemory<byte> Text { get; } = text;

    /// <summary>A file's name, for errors; null for a client's document.</summary>
    public string? Name { get; } = name;

    /// <summary>A source from a string. A lone surrogate is kept (as the three bytes of its code point), so that the lexer can name it.</summary>
    public static Source FromString(string text, string? name = null) => new(Wtf8.Encode(text), name);

    /// <summary>Line and column of a byte offset; CR LF counts as one line terminator, columns are in UTF-16 units.</summary>
    public SourceLocation PositionOf(int offset)
    {
        var before = Text.Span[..Math.Min(offset, Text.Length)];
        int line = 1, lineStart = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] is not ((byte)'\n' or (byte)'\r')) continue;
            if (before[i] == '\r' && i + 1 < Text.Length && Text.Span[i + 1] == '\n')
            {
                // An offset between CR and LF is still on the line that they end.
                if (i + 1 == before.Length) break;
                i++;
            }

            line++;
            lineStart = i + 1;
        }

        return new(line, 1 + Utf16Length(before[lineStart..]), Name);
    }

    public override string ToString() => Encoding.UTF8.GetString(Text.Span);

    // Each lead byte is one UTF-16 unit, a lead byte of four bytes is two.
    private static int Utf16Length(ReadOnlySpan<byte> text)
    {
        var length = 0;
        foreach (var b in text)
            length += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        return length;
    }
}
