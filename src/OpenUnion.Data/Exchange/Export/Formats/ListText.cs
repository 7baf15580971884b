using System.Buffers;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>A list in one cell: its items joined by semicolons; within an item <c>\;</c> and <c>\\</c>.</summary>
internal sealed class ListText(bool escapes)
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(";\\"u8);

    private readonly ArrayBufferWriter<byte> _text = new();

    /// <summary>The text, good until the next one is asked for.</summary>
    public ReadOnlySpan<byte> Of(ExportKind kind, RowItems items)
    {
        _text.ResetWrittenCount();
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
                _text.Write(";"u8);
            isFirst = false;
            if (item.HasValue && kind == ExportKind.Text && escapes)
                Escape(item.Bytes);
            else if (item.HasValue)
                ValueText.Write(_text, kind, item);
        }

        return _text.WrittenSpan;
    }

    private void Escape(ReadOnlySpan<byte> text)
    {
        for (int special; (special = text.IndexOfAny(Special)) >= 0; text = text[(special + 1)..])
        {
            _text.Write(text[..special]);
            _text.Write("\\"u8);
            _text.Write(text.Slice(special, 1));
        }

        _text.Write(text);
    }
}
