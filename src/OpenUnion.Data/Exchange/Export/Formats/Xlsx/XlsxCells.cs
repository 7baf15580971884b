using System.Buffers;
using System.Globalization;
using System.Text;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats.Xlsx;

/// <summary>
/// The cells of a row. Texts are inline and never formulas; one that looks like a formula is marked as quoted, so that it stays
/// a text when somebody edits it. A number with more digits than a spreadsheet keeps is a text.
/// </summary>
internal sealed class XlsxCells(ArrayBufferWriter<byte> xml)
{
    private const int MostCharacters = 32_767;
    private const long LargestWhole = 1L << 53;
    private const int MostDigits = 15;

    // Before, Excel counts a day that never was: 29 February 1900.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    private readonly ListText _lists = new(escapes: true);

    public void Write(string reference, ExportColumn column, RowValue value)
    {
        if (!value.HasValue)
            return;
        if (column.IsList)
            List(reference, column.Kind, value.Items);
        else
            Single(reference, column.Kind, value);
    }

    /// <summary>A floating-point number.</summary>
    public void Number(string reference, double number)
    {
        Begin(reference, "");
        Raw("<v>");
        ValueText.Number(xml, number);
        Raw("</v></c>");
    }

    public void Text(string reference, ReadOnlySpan<byte> text, int style = 0)
    {
        if (text.Length > MostCharacters && Encoding.UTF8.GetCharCount(text) > MostCharacters)
            throw new InvalidDataException($"The cell {reference} has more than {MostCharacters} characters, which no spreadsheet holds; leave the field out, or take another format.");
        var isFormula = style == 0 && CsvWriter.IsFormula(text);
        Begin(reference, (isFormula ? XlsxParts.Quoted : style) switch { XlsxParts.Quoted => " s=\"3\" t=\"inlineStr\"", XlsxParts.Heading => " s=\"1\" t=\"inlineStr\"", _ => " t=\"inlineStr\"" });
        Raw("<is><t xml:space=\"preserve\">");
        XlsxText.Write(xml, text);
        Raw("</t></is></c>");
    }

    private void List(string reference, ExportKind kind, RowItems items)
    {
        if (items.Left > 0)
            Text(reference, _lists.Of(kind, items));
    }

    private void Single(string reference, ExportKind kind, RowValue value)
    {
        switch (kind)
        {
            case ExportKind.Boolean:
                Begin(reference, " t=\"b\"");
                Raw(value.Boolean ? "<v>1</v></c>" : "<v>0</v></c>");
                break;
            case ExportKind.Date when value.Date >= FirstDay:
                Begin(reference, " s=\"2\"");
                Raw(string.Create(CultureInfo.InvariantCulture, $"<v>{value.Date.DayNumber - DayZero}</v></c>"));
                break;
            case ExportKind.Text or ExportKind.Date:
            case ExportKind.Long when Math.Abs(value.Long) > LargestWhole:
            case ExportKind.Decimal when value.Bytes.Length - value.Bytes.Count((byte)'.') - value.Bytes.Count((byte)'-') > MostDigits:
                AsText(reference, kind, value);
                break;
            default:
                Begin(reference, "");
                Raw("<v>");
                ValueText.Write(xml, kind, value);
                Raw("</v></c>");
                break;
        }
    }

    private void AsText(string reference, ExportKind kind, RowValue value)
    {
        if (kind == ExportKind.Text)
        {
            Text(reference, value.Bytes);
            return;
        }

        var digits = new ArrayBufferWriter<byte>();
        ValueText.Write(digits, kind, value);
        Text(reference, digits.WrittenSpan);
    }

    private void Begin(string reference, string attributes)
    {
        Raw("<c r=\"");
        Raw(reference);
        Raw("\"");
        Raw(attributes);
        Raw(">");
    }

    private void Raw(string ascii) => xml.Advance(Encoding.ASCII.GetBytes(ascii, xml.GetSpan(ascii.Length)));
}
