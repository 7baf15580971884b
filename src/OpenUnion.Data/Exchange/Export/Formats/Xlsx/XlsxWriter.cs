using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats.Xlsx;

/// <summary>
/// A workbook (ECMA-376), written as it goes: what lists its sheets comes last. A sheet that is full is followed by another.
/// A point is two columns, a list one cell. Until <see cref="End"/> there is no directory of the parts: nothing opens it.
/// </summary>
internal sealed class XlsxWriter : FormatWriter
{
    private const int RowsOfSheet = 1_048_576;
    private const int Enough = 1 << 15;

    // The same rows are the same bytes at any time.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly FileContent _content;
    private readonly ExportColumn[] _columns;
    private readonly string[] _letters;
    private readonly ZipArchive _zip;
    private readonly ArrayBufferWriter<byte> _xml = new(2 * Enough);
    private readonly XlsxCells _cells;
    private Stream? _sheet;
    private int _sheets;
    private int _row;

    public XlsxWriter(ExportOutput output, FileContent content)
    {
        (_content, _columns) = (content, [.. content.Columns]);
        _letters = [.. Enumerable.Range(0, _columns.Sum(column => column.Kind == ExportKind.Point ? 2 : 1)).Select(Letters)];
        _zip = new ZipArchive(new OutputStream(output), ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        _cells = new XlsxCells(_xml);
    }

    public override void Begin() => BeginSheet();

    public override void Write(ExportRow row)
    {
        if (_row == RowsOfSheet)
        {
            EndSheet();
            BeginSheet();
        }

        BeginRow();
        var place = 0;
        for (var column = 0; column < _columns.Length; column++)
        {
            if (_columns[column].Kind == ExportKind.Point)
            {
                Point(place, row[column]);
                place += 2;
                continue;
            }

            _cells.Write(Reference(place), _columns[column], row[column]);
            place++;
        }

        EndRow();
    }

    public override void End()
    {
        EndSheet();
        foreach (var (path, text) in XlsxParts.Of(_content, _sheets))
        {
            using var part = Open(path);
            part.Write(Encoding.UTF8.GetBytes(text));
        }

        _zip.Dispose();
    }

    private void Point(int place, RowValue value)
    {
        if (!value.HasValue)
            return;
        _cells.Number(Reference(place), value.Longitude);
        _cells.Number(Reference(place + 1), value.Latitude);
    }

    private void BeginSheet()
    {
        _sheets++;
        _row = 0;
        _sheet = Open(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{_sheets}.xml"));
        Raw(XlsxParts.SheetBegin);
        BeginRow();
        var place = 0;
        foreach (var name in _columns.SelectMany(column => column.Kind == ExportKind.Point ? CsvWriter.PointNames(column.Name) : [column.Name]))
            _cells.Text(Reference(place++), Encoding.UTF8.GetBytes(name), XlsxParts.Heading);
        EndRow();
    }

    private void EndSheet()
    {
        Raw(XlsxParts.SheetEnd);
        Pass();
        _sheet!.Dispose();
    }

    private void BeginRow() => Raw(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{++_row}\">"));

    private void EndRow()
    {
        Raw("</row>");
        if (_xml.WrittenCount >= Enough)
            Pass();
    }

    private void Pass()
    {
        _sheet!.Write(_xml.WrittenSpan);
        _xml.ResetWrittenCount();
    }

    private Stream Open(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = NoTime;
        return entry.Open();
    }

    private string Reference(int place) => string.Create(CultureInfo.InvariantCulture, $"{_letters[place]}{_row}");

    private void Raw(string text) => _xml.Advance(Encoding.UTF8.GetBytes(text, _xml.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));

    private static string Letters(int place) => place < 26 ? $"{(char)('A' + place)}" : Letters((place / 26) - 1) + Letters(place % 26);
}
