using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation;

/// <summary>Lines and columns of ascending offsets, in one pass over the text. Agrees with <see cref="Source.PositionOf"/>.</summary>
internal sealed class LineCounter(Source source)
{
    private int _offset;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The offset is not less than the one before.</summary>
    public SourceLocation PositionOf(int offset)
    {
        var text = source.Text.Span;
        for (; _offset < offset && _offset < text.Length; _offset++)
        {
            var b = text[_offset];
            if (b == '\n' || (b == '\r' && !(_offset + 1 < text.Length && text[_offset + 1] == '\n')))
            {
                _line++;
                _column = 1;
            }
            else
            {
                // A lead byte is one UTF-16 unit, a lead byte of four bytes is two.
                _column += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
            }
        }

        return new(_line, _column, source.Name);
    }
}
