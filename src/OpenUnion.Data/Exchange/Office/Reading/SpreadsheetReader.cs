namespace OpenUnion.Data.Exchange.Office.Reading;

/// <summary>Reads a spreadsheet whole; it is small, see <see cref="OfficeLimits"/>.</summary>
internal static class SpreadsheetReader
{
    private static readonly byte[] OldWorkbook = [0xD0, 0xCF, 0x11, 0xE0];

    /// <exception cref="OpenUnionException">OU6101: it is no spreadsheet that can be read. OU6102: it is too large.</exception>
    public static Spreadsheet Read(string path)
    {
        var length = new FileInfo(path).Length;
        if (length > OfficeLimits.FileBytes)
            throw TooMuch(path, $"{length:N0} bytes", $"at most {OfficeLimits.FileBytes:N0}");
        var bytes = File.ReadAllBytes(path);
        if (bytes.AsSpan().StartsWith(OldWorkbook))
            throw Unreadable(path, "an .xls workbook of the old kind, or one with a password, expected .xlsx or .csv", "Save it as .xlsx, without a password.");
        if (bytes.AsSpan().StartsWith("PK"u8))
            return XlsxReader.Read(path, bytes);
        if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            return CsvSheet.Read(path, bytes);
        throw Unreadable(path, "a file that is no workbook, and whose name does not end in .csv, expected .xlsx or .csv", null);
    }

    public static OpenUnionException Unreadable(string path, string found, string? hint, Exception? inner = null) =>
        new("OU6101", $"{Path.GetFileName(path)}: found {found}.", hint, inner);

    public static OpenUnionException TooMuch(string path, string found, string expected) =>
        new("OU6102", $"{Path.GetFileName(path)}: found {found}, expected {expected}.", "Split the list into several files.");
}
