using System.Text;
using OpenUnion.Data.Exchange.Csv.Reading;

namespace OpenUnion.Data.Exchange.Import.Checks;

/// <summary>Where a file has the fields of its table.</summary>
internal static class Header
{
    /// <summary>The column of each field; null where the header is wrong, which is reported.</summary>
    public static IReadOnlyList<int>? Read(CsvReader csv, PackageTable table, Action<int, Finding> report)
    {
        if (!csv.Read())
        {
            report(0, new Finding("an empty file", $"the header {string.Join(',', table.Fields.Select(field => field.Name))}"));
            return null;
        }

        if (csv.Fault is not null)
            return null;
        var names = table.Fields.Select(field => field.Name).ToList();
        var columns = Enumerable.Repeat(-1, names.Count).ToArray();
        var good = true;
        for (var column = 0; column < csv.FieldCount; column++)
            good &= Place(column);
        for (var field = 0; field < columns.Length; field++)
        {
            if (columns[field] >= 0)
                continue;
            report(csv.FieldCount, new Finding($"no column {names[field]}", $"the columns {string.Join(", ", names)}"));
            good = false;
        }

        return good ? columns : null;

        bool Place(int column)
        {
            var name = Encoding.UTF8.GetString(csv[column]);
            var field = names.IndexOf(name);
            if (field < 0)
                report(column, new Finding($"the unknown column {Finding.Quote(name)}", $"a field of {table.Name}{Spelling.DidYouMean(name, names)}"));
            else if (columns[field] >= 0)
                report(column, new Finding($"the column {name} twice", "each column once"));
            else
                columns[field] = column;
            return field >= 0 && columns[field] == column;
        }
    }
}
