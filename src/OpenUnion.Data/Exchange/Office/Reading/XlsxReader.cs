using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace OpenUnion.Data.Exchange.Office.Reading;

/// <summary>Reads a workbook (<c>.xlsx</c>): the sheets that are shown.</summary>
internal static class XlsxReader
{
    static XlsxReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Spreadsheet Read(string path, byte[] bytes)
    {
        try
        {
            Measure(path, bytes);
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            var parts = WorkbookParts.Sheets(zip);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes, writable: false));
            return Read(path, reader, sheet => FailedFormulas.In(zip.GetEntry(parts[sheet])!));
        }
        catch (Exception exception) when (exception is not OpenUnionException and not OutOfMemoryException)
        {
            // A torn or forged workbook may break the library in any way.
            throw SpreadsheetReader.Unreadable(path, "a workbook that cannot be read, expected .xlsx", "Open it in a spreadsheet program, and save it as .xlsx anew.", exception);
        }
    }

    /// <summary>Unpacks everything once, within the limits: what a workbook says of its own size may be a lie.</summary>
    private static void Measure(string path, byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
        if (zip.Entries.Count > OfficeLimits.Parts)
            throw SpreadsheetReader.TooMuch(path, $"{zip.Entries.Count:N0} parts in the workbook", $"at most {OfficeLimits.Parts:N0}");
        var buffer = new byte[1 << 16];
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            for (int read; (read = part.Read(buffer)) > 0;)
            {
                if ((total += read) > OfficeLimits.UnpackedBytes)
                    throw SpreadsheetReader.TooMuch(path, $"a workbook that unpacks to more than {OfficeLimits.UnpackedBytes:N0} bytes", "less");
            }
        }
    }

    private static Spreadsheet Read(string path, IExcelDataReader reader, Func<string, IReadOnlyDictionary<(int Row, int Column), string>> failed)
    {
        var builder = new SheetBuilder(path);
        var sheets = new List<Sheet>();
        var hidden = new List<string>();
        do
        {
            if (reader.VisibleState != "visible")
            {
                hidden.Add(reader.Name);
                continue;
            }

            var errors = failed(reader.Name);
            while (reader.Read())
                builder.Add(reader.Name, reader.Depth + 1, Enumerable.Range(0, reader.FieldCount).Select(column => errors.GetValueOrDefault((reader.Depth + 1, column)) ?? Text(reader, column)));
            sheets.Add(builder.Take(reader.Name, [.. (reader.MergeCells ?? []).Select(range => new MergedCells(range.FromRow + 1, range.ToRow + 1, range.FromColumn, range.ToColumn))]));
        }
        while (reader.NextResult());
        return new Spreadsheet([.. sheets.Where(sheet => sheet.Rows.Count > 0)], hidden, null);
    }

    private static string Text(IExcelDataReader reader, int column) => reader.GetValue(column) switch
    {
        null => "",
        string text => text,
        DateTime moment => Text(moment),
        TimeSpan span => span.ToString("hh\\:mm", CultureInfo.InvariantCulture),
        double number => Text(number),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        var value => $"{value}",
    };

    /// <summary>A time alone is on a day before Excel's first.</summary>
    private static string Text(DateTime moment) => moment switch
    {
        { Year: < 1900 } => moment.ToString("HH:mm", CultureInfo.InvariantCulture),
        { TimeOfDay.Ticks: 0 } => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
    };

    /// <summary>Without an exponent: codes and telephone numbers are stored as numbers too.</summary>
    private static string Text(double number)
    {
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(shortest, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact.ToString(CultureInfo.InvariantCulture) : shortest;
    }
}
