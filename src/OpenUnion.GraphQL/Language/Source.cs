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
        var end = Math.Min(offset, Text.Length);
        var found = Array.BinarySearch(LineStarts, end);
        var line = found >= 0 ? found : ~found - 1;
        return new(line + 1, 1 + Encoding.UTF8.GetCharCount(Text.Span[LineStarts[line]..end]), Name);
    }

    public override string ToString() => Encoding.UTF8.GetString(Text.Span);

    // Found once, at the first error: a document with many errors must not be read again for each.
    private int[] LineStarts => field ??= FindLineStarts();

    private int[] FindLineStarts()
    {
        var bytes = Text.Span;
        var starts = new List<int> { 0 };
        var at = 0;
        while (bytes[at..].IndexOfAny((byte)'\n', (byte)'\r') is var skipped and >= 0)
        {
            at += skipped + 1;
            if (bytes[at - 1] == '\r' && at < bytes.Length && bytes[at] == '\n') at++;
            starts.Add(at);
        }

        return [.. starts];
    }
}
