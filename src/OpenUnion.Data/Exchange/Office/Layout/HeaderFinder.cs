using OpenUnion.Data.Exchange.Office.Reading;
using OpenUnion.Data.Exchange.Office.Values;

namespace OpenUnion.Data.Exchange.Office.Layout;

/// <summary>
/// Finds the headings of a sheet: one row or two (a group above its columns), below any titles. A sheet has headings where one
/// of them is a name's and another is known too.
/// </summary>
internal static class HeaderFinder
{
    /// <summary>Rows among which headings are looked for.</summary>
    private const int Depth = 30;

    private const int LongestHeading = 60;

    /// <summary>The headings; null where the sheet has none.</summary>
    public static Header? Find(Sheet sheet)
    {
        var candidates = new List<Header>();
        for (var index = 0; index < Math.Min(Depth, sheet.Rows.Count); index++)
        {
            candidates.Add(Read(sheet, sheet.Rows[index], null));
            if (index + 1 < sheet.Rows.Count)
                candidates.Add(Read(sheet, sheet.Rows[index], sheet.Rows[index + 1]));
        }

        // The first of those that know most columns; of equals one row is found before two.
        return candidates.Where(IsHeader).MaxBy(header => header.Columns.Count);
    }

    /// <summary>The row that comes nearest to headings, for a message: its number and what is known of it.</summary>
    public static (int Row, IReadOnlyList<HeaderColumn> Columns)? Nearest(Sheet sheet) =>
        sheet.Rows.Take(Depth).Select(row => Read(sheet, row, null)).MaxBy(header => header.Columns.Count) is { Columns.Count: > 0 } header
            ? (header.LastRow, header.Columns)
            : null;

    private static bool IsHeader(Header header) =>
        header[OfficeField.Name] is not null && header.Columns.Select(column => column.Field).Distinct().Count(field => field < OfficeField.Ignored) > 1;

    private static Header Read(Sheet sheet, SheetRow upper, SheetRow? lower)
    {
        var columns = new List<HeaderColumn>();
        var unknown = new List<(int, string)>();
        for (var column = 0; column < sheet.Width; column++)
        {
            // A heading over several columns is a group's where there is a row below, and else the first column's.
            var (over, under) = lower is null ? (upper[column], "") : (Shown(sheet, upper, column), Shown(sheet, lower, column));
            if (over.Length + under.Length == 0)
                continue;
            if (Column(column, over, under) is { } found)
                columns.Add(found);
            else
                unknown.Add((column, under.Length > 0 ? under : over));
        }

        return new Header((lower ?? upper).Number, columns, unknown);
    }

    /// <summary>The heading below says what a column is; the one above may complete it, or stand for both.</summary>
    private static HeaderColumn? Column(int index, string over, string under)
    {
        if (over.Length > LongestHeading || under.Length > LongestHeading)
            return null;
        foreach (var heading in under.Length == 0 || under == over ? (string[])[over] : [under, over + under])
        {
            if (ColumnNames.Of(heading) is { } meaning)
                return new HeaderColumn(index, heading, meaning.Field, meaning.Rank, null, meaning.System ?? ColumnNames.WithoutSystem(ColumnNames.Fold(over)).System);
            if (AmenityReader.Find(heading) is { } amenity)
                return new HeaderColumn(index, heading, OfficeField.Amenity, 0, amenity, null);
        }

        return null;
    }

    /// <summary>The text that is shown in a cell: in merged ones that of the first.</summary>
    private static string Shown(Sheet sheet, SheetRow row, int column)
    {
        if (row[column].Length > 0)
            return row[column];
        var merged = sheet.Merged.FirstOrDefault(range => row.Number >= range.FirstRow && row.Number <= range.LastRow && column >= range.FirstColumn && column <= range.LastColumn);
        return merged.FirstRow == 0 ? "" : sheet.Rows.FirstOrDefault(first => first.Number == merged.FirstRow)?[merged.FirstColumn] ?? "";
    }
}
