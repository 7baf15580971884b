using System.Text;

namespace OpenUnion.Data.Exchange.Office.Reading;

/// <summary>Reads text with delimiters (RFC 4180) as a sheet.</summary>
internal static class CsvSheet
{
    public static Spreadsheet Read(string path, byte[] bytes)
    {
        var (text, form) = TextForm.Decode(path, bytes);
        var builder = new SheetBuilder(path);
        var number = 0;
        foreach (var record in Records(path, text, form.Delimiter))
            builder.Add("", ++number, record);
        var sheet = builder.Take("", []);
        return new Spreadsheet(sheet.Rows.Count > 0 ? [sheet] : [], [], form);
    }

    /// <summary>
    /// All records, empty ones too: their numbers are the rows that a spreadsheet program shows. As there, a quote counts at the
    /// beginning of a cell only.
    /// </summary>
    /// <exception cref="OpenUnionException">OU6101: a quote is not closed.</exception>
    public static IEnumerable<List<string>> Records(string path, string text, char delimiter)
    {
        var record = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            record.Add(Cell(text, ref at, delimiter) ?? throw SpreadsheetReader.Unreadable(
                path, $"in line {text.AsSpan(0, start).Count('\n') + 1} a quote without its end, expected quotes around a cell, and each quote within doubled", null));
            if (at < text.Length && text[at] == delimiter)
            {
                if (++at == text.Length)
                    record.Add("");
                continue;
            }

            if (at < text.Length)
                at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            yield return record;
            record = [];
        }

        if (record.Count > 0)
            yield return record;
    }

    /// <summary>Reads a cell and stops at the delimiter or the line's end behind it; null where a quote is not closed.</summary>
    private static string? Cell(string text, ref int at, char delimiter)
    {
        var cell = new StringBuilder();
        for (var quotes = 0; at < text.Length && text[at] == '"'; quotes++)
        {
            var end = text.IndexOf('"', at + 1);
            if (end < 0)
                return null;
            // A quote right behind is one that was doubled.
            if (quotes > 0)
                cell.Append('"');
            cell.Append(text, at + 1, end - at - 1);
            at = end + 1;
        }

        var stop = text.AsSpan(at).IndexOfAny(delimiter, '\r', '\n');
        var length = stop < 0 ? text.Length - at : stop;
        cell.Append(text, at, length);
        at += length;
        return cell.ToString();
    }

    /// <summary>One record as text.</summary>
    public static string Line(IEnumerable<string> cells, char delimiter) =>
        string.Join(delimiter, cells.Select(cell => cell.AsSpan().IndexOfAny(['"', '\r', '\n', delimiter]) >= 0
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell)) + "\r\n";
}
