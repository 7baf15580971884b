namespace OpenUnion.Data.Exchange.Import.Staging;

/// <summary>The rows of one file, in a temporary table that has the live table's columns and the row's number.</summary>
/// <param name="File">Where they come from.</param>
/// <param name="Columns">The place of each field in the file; null where its header is wrong.</param>
/// <param name="Rows">How many rows are staged.</param>
/// <param name="Complete">Whether that is all of them: with a torn row, nothing can be said about references to the table.</param>
/// <param name="KeysAscend">Whether each key is above the one before it, so that none can occur twice.</param>
internal sealed record StagedTable(PackageFile File, IReadOnlyList<int>? Columns, long Rows, bool Complete, bool KeysAscend)
{
    /// <summary>The column with the row's number: the first row after the header is 1; a live row that stays has 0.</summary>
    public const string RowNumber = "staged_row";

    public PackageTable Table => File.Table;

    public string Name => NameOf(Table);

    public static string NameOf(PackageTable table) => $"staged_{table.Name}";

    /// <summary>A table that the package, a part of the dataset, says nothing of.</summary>
    public static StagedTable Absent(PackageFile file) => new(file, null, 0, Complete: true, KeysAscend: true);

    /// <summary>Stages the live rows whose keys are not staged.</summary>
    public static string Keep(PackageTable table) => $"""
        INSERT INTO {NameOf(table)} SELECT l.*, 0 FROM public.{table.Name} AS l
        WHERE NOT EXISTS (SELECT FROM {NameOf(table)} AS s WHERE {string.Join(" AND ", table.Key.Select(key => $"s.{key} = l.{key}"))})
        """;

    /// <summary>Takes types and collations from the live table, but no constraint: bad values are staged as nulls.</summary>
    public static string Create(PackageTable table) => $"""
        CREATE TEMPORARY TABLE {NameOf(table)} ON COMMIT DROP AS
        SELECT *, 0::bigint AS {RowNumber} FROM public.{table.Name} WITH NO DATA
        """;
}
