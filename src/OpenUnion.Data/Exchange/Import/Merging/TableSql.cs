using OpenUnion.Data.Exchange.Import.Staging;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Exchange.Import.Merging;

/// <summary>
/// The statements that bring one live table (<c>l</c>) to what is staged (<c>s</c>). $1 is the revision, $2 the number of
/// changes that it has already. Names come from the model, never from a file.
/// </summary>
internal sealed class TableSql(PackageTable table, IReadOnlyList<string> columns)
{
    private const string Log = "INSERT INTO public.changes (revision_number, sequence, table_name, row_key, operation, before, after)";
    private readonly string _live = $"public.{table.Name}";
    private readonly string _staged = StagedTable.NameOf(table);
    private readonly string _sameKey = string.Join(" AND ", table.Key.Select(key => $"l.{key} = s.{key}"));

    /// <summary>Columns that the package holds; a derived column follows from them.</summary>
    private readonly string[] _compared =
        [.. table.Fields.Select(field => ModelNames.ToSnakeCase(field.Property.Name)).Distinct(StringComparer.Ordinal).Except(table.Key, StringComparer.Ordinal)];

    private string Columns => string.Join(", ", columns);

    private string Differs => _compared.Length == 0
        ? "false"
        : $"({Prefixed("l", _compared)}) IS DISTINCT FROM ({Prefixed("s", _compared)})";

    private string IsAdded => $"NOT EXISTS (SELECT FROM {_live} AS l WHERE {_sameKey})";

    private string IsRemoved => $"NOT EXISTS (SELECT FROM {_staged} AS s WHERE {_sameKey})";

    /// <summary>Logs each staged row as added.</summary>
    public string LogAll => $"""
        {Log} SELECT $1, $2 + s.{StagedTable.RowNumber}, '{table.Name}', {Key("s")}, 'ADDED', NULL, {Json("s")} FROM {_staged} AS s
        """;

    /// <summary>Logs each staged row that is not in the live table, or differs there.</summary>
    public string LogAddedAndChanged => $"""
        {Log} SELECT $1, $2 + row_number() OVER (ORDER BY s.{StagedTable.RowNumber}), '{table.Name}', {Key("s")},
            CASE WHEN l.{table.Key[0]} IS NULL THEN 'ADDED' ELSE 'CHANGED' END,
            CASE WHEN l.{table.Key[0]} IS NULL THEN NULL ELSE {Json("l")} END, {Json("s")}
        FROM {_staged} AS s LEFT JOIN {_live} AS l ON {_sameKey}
        WHERE l.{table.Key[0]} IS NULL OR {Differs}
        """;

    public string LogRemoved => $"""
        {Log} SELECT $1, $2 + row_number() OVER (ORDER BY {Prefixed("l", table.Key)}), '{table.Name}', {Key("l")}, 'REMOVED', {Json("l")}, NULL
        FROM {_live} AS l WHERE {IsRemoved}
        """;

    public string Change => $"""
        UPDATE {_live} AS l SET {string.Join(", ", columns.Except(table.Key, StringComparer.Ordinal).Select(column => $"{column} = s.{column}"))}
        FROM {_staged} AS s WHERE {_sameKey} AND {Differs}
        """;

    /// <summary>
    /// Rows with a place are stored along a Hilbert curve, which is how PostGIS sorts geometries: what is near on the map
    /// is near on the disk.
    /// </summary>
    public string AddAll => $"INSERT INTO {_live} ({Columns}) SELECT {Columns} FROM {_staged}{AlongCurve}";

    public string Add => $"INSERT INTO {_live} ({Columns}) SELECT {Columns} FROM {_staged} AS s WHERE {IsAdded}";

    public string Remove => $"DELETE FROM {_live} AS l WHERE {IsRemoved}";

    /// <summary>Staged rows that differ from the live ones, where a revision later than the given one has touched these.</summary>
    public string TouchedAfter(int revision) => $"""
        SELECT s.{StagedTable.RowNumber}, {Key("s")}, NULL::bigint FROM {_staged} AS s LEFT JOIN {_live} AS l ON {_sameKey}
        WHERE s.{StagedTable.RowNumber} > 0 AND (l.{table.Key[0]} IS NULL OR {Differs})
            AND EXISTS (SELECT FROM public.changes AS c WHERE c.row_key = {Key("s")} AND c.table_name = '{table.Name}' AND c.revision_number > {revision})
        """;

    /// <summary>Whether rows can differ at all: a table that is only a key has nothing else.</summary>
    public bool CanChange => _compared.Length > 0;

    private string AlongCurve => table.Fields.FirstOrDefault(column => column.Kind == FieldKind.Longitude) is { } point
        ? $" ORDER BY {ModelNames.ToSnakeCase(point.Property.Name)}::public.geometry"
        : "";

    private static string Prefixed(string alias, IEnumerable<string> names) => string.Join(", ", names.Select(name => $"{alias}.{name}"));

    private string Key(string alias) => string.Join(" || ' ' || ", table.Key.Select(key => $"{alias}.{key}"));

    private string Json(string alias) => $"jsonb_strip_nulls(jsonb_build_object({string.Join(", ", table.Fields.Select(field => $"'{field.Name}', {Value(alias, field)}"))}))";

    private static string Value(string alias, PackageField field)
    {
        var column = $"{alias}.{ModelNames.ToSnakeCase(field.Property.Name)}";
        return field.Kind switch
        {
            FieldKind.Longitude => $"public.ST_X({column}::public.geometry)",
            FieldKind.Latitude => $"public.ST_Y({column}::public.geometry)",
            _ => column,
        };
    }
}
