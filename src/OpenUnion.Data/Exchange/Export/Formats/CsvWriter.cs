using System.Buffers;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>
/// CSV by RFC 4180, with LF: no value is an empty field, the empty text is <c>""</c>, a point is two columns, a list its items
/// joined by semicolons (within an item <c>\;</c> and <c>\\</c>). A text that a spreadsheet would take for a formula gets an
/// apostrophe in front; so does one that begins with apostrophes and then a formula, which makes it reversible: a reader takes
/// one away wherever apostrophes stand in front of <c>= + - @</c>, tab or CR.
/// </summary>
internal sealed class CsvWriter(ExportOutput output, FileContent content) : FormatWriter
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\"\r\n"u8);
    private static readonly SearchValues<byte> Formula = SearchValues.Create("=+-@\t\r"u8);

    private readonly ExportColumn[] _columns = [.. content.Columns];
    private readonly ListText _lists = new(escapes: !content.IsPackage);

    public override void Begin()
    {
        if (content.ByteOrderMark)
            output.Write([0xEF, 0xBB, 0xBF]);
        var names = _columns.SelectMany(column => column.Kind == ExportKind.Point ? PointNames(column.Name) : [column.Name]);
        output.Write(System.Text.Encoding.UTF8.GetBytes(string.Join(',', names)));
        output.Write((byte)'\n');
    }

    public override void Write(ExportRow row)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            if (column > 0)
                output.Write((byte)',');
            Write(_columns[column], row[column]);
        }

        // Readers pass over an empty line.
        if (_columns.Length == 1 && !row[0].HasValue)
            output.Write("\"\""u8);
        output.Write((byte)'\n');
    }

    public override void End()
    {
    }

    /// <summary>The headings of a point's two columns: <c>longitude</c>, <c>latitude</c>, behind the way to its record.</summary>
    public static string[] PointNames(string name)
    {
        var record = name[..(name.LastIndexOf('.') + 1)];
        return [record + "longitude", record + "latitude"];
    }

    private void Write(ExportColumn column, RowValue value)
    {
        if (column.Kind == ExportKind.Point)
            Point(value);
        else if (!value.HasValue)
            return;
        else if (column.IsList)
            List(column.Kind, value.Items);
        else if (column.Kind == ExportKind.Text)
            Text(value.Bytes);
        else
            ValueText.Write(output, column.Kind, value);
    }

    // A list without items is an empty field, as one that is not there.
    private void List(ExportKind kind, RowItems items)
    {
        if (items.Left > 0)
            Text(_lists.Of(kind, items));
    }

    private void Point(RowValue value)
    {
        if (value.HasValue)
            ValueText.Number(output, value.Longitude);
        output.Write((byte)',');
        if (value.HasValue)
            ValueText.Number(output, value.Latitude);
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        var isFormula = !content.IsPackage && IsFormula(text);
        if ((!text.IsEmpty || content.IsPackage) && !text.ContainsAny(Quoted))
        {
            if (isFormula)
                output.Write((byte)'\'');
            output.Write(text);
            return;
        }

        output.Write((byte)'"');
        if (isFormula)
            output.Write((byte)'\'');
        for (int quote; (quote = text.IndexOf((byte)'"')) >= 0; text = text[(quote + 1)..])
        {
            output.Write(text[..(quote + 1)]);
            output.Write((byte)'"');
        }

        output.Write(text);
        output.Write((byte)'"');
    }

    /// <summary>Whether a spreadsheet would take the text for a formula, or would once apostrophes in front of it are taken away.</summary>
    public static bool IsFormula(ReadOnlySpan<byte> text)
    {
        var first = text.IndexOfAnyExcept((byte)'\'');
        return first >= 0 && Formula.Contains(text[first]);
    }
}
