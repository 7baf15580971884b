using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace OpenUnion.GraphQL.Execution;

/// <summary>Writes JSON tokens straight into a buffer writer; commas and nesting are the caller's. Nothing is kept between calls.</summary>
internal readonly struct JsonOutput(IBufferWriter<byte> output)
{
    private const int Chunk = 4096;
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\', '\u2028', '\u2029']);

    public void Raw(ReadOnlySpan<byte> json) => output.Write(json);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Integer(long value)
    {
        Utf8Formatter.TryFormat(value, output.GetSpan(20), out var written);
        output.Advance(written);
    }

    /// <summary>The shortest text that reads back as the same number.</summary>
    public void Number<T>(T value) where T : IUtf8SpanFormattable
    {
        value.TryFormat(output.GetSpan(64), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    /// <summary>A quoted string. Half a surrogate pair becomes U+FFFD; only what JSON or a script element cannot hold is escaped.</summary>
    public void String(ReadOnlySpan<char> text)
    {
        Raw("\""u8);
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(Escaped);
            Text(plain < 0 ? text : text[..plain]);
            if (plain < 0) break;
            Escape(text[plain]);
            text = text[(plain + 1)..];
        }

        Raw("\""u8);
    }

    private void Text(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var length = Math.Min(text.Length, Chunk);
            // A pair stays together.
            if (length < text.Length && char.IsHighSurrogate(text[length - 1])) length--;
            output.Advance(Encoding.UTF8.GetBytes(text[..length], output.GetSpan(3 * length)));
            text = text[length..];
        }
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\r': Raw("\\r"u8); break;
            case '\t': Raw("\\t"u8); break;
            case '\b': Raw("\\b"u8); break;
            case '\f': Raw("\\f"u8); break;
            default: Raw(Encoding.ASCII.GetBytes($"\\u{(int)c:x4}")); break;
        }
    }
}
