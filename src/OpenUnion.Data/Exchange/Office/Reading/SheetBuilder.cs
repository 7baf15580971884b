namespace OpenUnion.Data.Exchange.Office.Reading;

/// <summary>Gathers rows within the limits; one for all sheets of a file.</summary>
internal sealed class SheetBuilder(string path)
{
    private readonly List<SheetRow> _rows = [];
    private int _total;

    /// <summary>Adds a row, unless nothing is in it.</summary>
    /// <exception cref="OpenUnionException">OU6102: there are too many rows, columns or characters.</exception>
    public void Add(string sheet, int number, IEnumerable<string> cells)
    {
        var row = cells.Select(Clean).ToList();
        var last = row.FindLastIndex(cell => cell.Length > 0);
        if (last < 0)
            return;
        row.RemoveRange(last + 1, row.Count - last - 1);
        var place = sheet.Length == 0 ? $"row {number}" : $"{sheet}, row {number}";
        if (row.Count > OfficeLimits.Columns)
            throw SpreadsheetReader.TooMuch(path, $"{row.Count} columns in {place}", $"at most {OfficeLimits.Columns}");
        if (row.FindIndex(cell => cell.Length > OfficeLimits.CellCharacters) is >= 0 and var column)
            throw SpreadsheetReader.TooMuch(path, $"{row[column].Length:N0} characters in {place}, column {ColumnLetters.Of(column)}", $"at most {OfficeLimits.CellCharacters:N0}");
        if (++_total > OfficeLimits.Rows)
            throw SpreadsheetReader.TooMuch(path, $"more than {OfficeLimits.Rows:N0} rows", $"at most {OfficeLimits.Rows:N0}");
        _rows.Add(new SheetRow(number, row));
    }

    /// <summary>The rows so far, as a sheet; the next ones are of another.</summary>
    public Sheet Take(string name, IReadOnlyList<MergedCells> merged)
    {
        if (merged.Count > OfficeLimits.Merged)
            throw SpreadsheetReader.TooMuch(path, $"{merged.Count:N0} groups of merged cells in {name}", $"at most {OfficeLimits.Merged:N0}");
        var sheet = new Sheet(name, [.. _rows], merged);
        _rows.Clear();
        return sheet;
    }

    /// <summary>Blanks of all kinds around the text go, those of no width everywhere; lone surrogates are no text.</summary>
    private static string Clean(string cell)
    {
        if (cell.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0)
            return cell;
        var text = cell.Replace("\u200B", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal).Trim();
        return string.Concat(text.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t'));
    }
}
