using NpgsqlTypes;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Sql.Filters;
using OpenUnion.Data.Sql.Paging;
using OpenUnion.Data.Sql.Revisions;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Export;

/// <summary>
/// Writes the one query of an export: plain columns, whose types are those that <see cref="ExportKind"/> promises.
/// References are joined, since all rows are read; lists are looked up a row.
/// </summary>
public sealed class ExportWriter
{
    private readonly Aliases _aliases = new();
    private readonly CoordinateSystem _system;
    private readonly SqlName _row;

    private ExportWriter(CoordinateSystem system) => (_system, _row) = (system, _aliases.Next());

    /// <summary>The query of the rows.</summary>
    /// <param name="plan">What is read.</param>
    /// <param name="asOf">The revision to read; null for the newest.</param>
    public static SqlFragment Rows(ExportPlan plan, int? asOf = null)
    {
        var writer = new ExportWriter(plan.System);
        var joins = new ExportJoins(writer._row, writer._aliases);
        var columns = plan.Fields.Select(field => writer.Value(field, joins)).ToList();
        var order = new OrderWriter(plan.Subset.Order, writer._row, writer._aliases);
        var condition = writer.Where(plan, isSlice: true);
        return Fragment($"{Past(asOf)}SELECT {Join(", ", columns)} FROM {Table(plan.Subset.Table)} {writer._row}{joins.Text}{order.Joins}{condition} ORDER BY {order.Inside(backward: false)}{Limit(plan)}");
    }

    /// <summary>The query of their number, without regard to where a slice begins and ends.</summary>
    public static SqlFragment Count(ExportPlan plan, int? asOf = null)
    {
        var writer = new ExportWriter(plan.System);
        return Fragment($"{Past(asOf)}SELECT count(*) FROM {Table(plan.Subset.Table)} {writer._row}{writer.Where(plan, isSlice: false)}");
    }

    /// <summary>The query of one row: the number of rows, and for each column that of rows with a value; a list without items is none.</summary>
    public static SqlFragment Filled(ExportPlan plan)
    {
        var writer = new ExportWriter(plan.System);
        var joins = new ExportJoins(writer._row, writer._aliases);
        var counts = plan.Fields.Select(known => known.Column.IsList ? Fragment($"count(*) FILTER (WHERE cardinality({writer.Value(known, joins)}) > 0)") : Fragment($"count({writer.Value(known, joins)})")).ToList();
        return Fragment($"SELECT count(*), {Join(", ", counts)} FROM {Table(plan.Subset.Table)} {writer._row}{joins.Text}");
    }

    /// <summary>What stands in front of a query that reads an earlier revision.</summary>
    public static SqlFragment Past(int? asOf) => asOf is { } revision ? AsOf.Prefix(new PlanParameter(NpgsqlDbType.Integer, _ => revision), AsOf.Tables) : Empty;

    private SqlFragment Where(ExportPlan plan, bool isSlice)
    {
        var conditions = new[] { new FilterWriter(_aliases).WriteOptional(plan.Subset.Where, _row), isSlice ? After(plan) : null }.OfType<SqlFragment>().ToList();
        return conditions.Count == 0 ? Empty : Fragment($" WHERE {Join(" AND ", conditions)}");
    }

    private SqlFragment? After(ExportPlan plan) => plan.After is { } key
        ? Fragment($"{RowWriter.KeyOf(plan.Subset.Table, _row)} > {new PlanParameter(NpgsqlDbType.Text, _ => key)}")
        : null;

    private static SqlFragment Limit(ExportPlan plan) => plan.Limit is { } limit ? Fragment($" LIMIT {limit}") : Empty;

    private SqlFragment Value(ExportField field, ExportJoins joins)
    {
        var row = joins.Follow(field.Way);
        return field.Items is { } items ? Items(field, items, row) : Value(field, row);
    }

    /// <summary>One value for each item, in the order of the items' key.</summary>
    private SqlFragment Items(ExportField field, ExportItems items, SqlName outer)
    {
        var row = _aliases.Next();
        var source = LinkWriter.Write(items.Link, items.Table, row, outer, _aliases);
        var joins = new ExportJoins(row, _aliases);
        var value = Value(field, joins.Follow(items.Way));
        var condition = source.Condition is null ? Empty : Fragment($" WHERE {source.Condition}");
        return Fragment($"ARRAY(SELECT {value} FROM {source.Tables}{joins.Text}{condition} ORDER BY {RowWriter.KeyOf(items.Table, row)})");
    }

    private SqlFragment Value(ExportField field, SqlName row)
    {
        var value = Fragment($"{row}.{Column(field.Property)}");
        if (field.NodeType is { } type)
            return RowWriter.Base64(Fragment($"{new SqlLiteral(type + ":")} || {value}"));
        return field.Column.Kind switch
        {
            ExportKind.Decimal => Fragment($"trim_scale({value})::text"),
            ExportKind.Point => Point(value),
            _ => value,
        };
    }

    /// <summary>As elsewhere, what is converted is shown to a centimetre. OFFSET 0 keeps the planner from converting once for each number.</summary>
    private SqlFragment Point(SqlFragment value)
    {
        if (_system == CoordinateSystem.WGS84)
            return Fragment($"ST_AsBinary({value}::geometry, 'NDR')");
        var shifted = _aliases.Next();
        return Fragment($"(SELECT ST_AsBinary(ST_MakePoint(round(ST_X({shifted}.p1) * 1e7) / 1e7, round(ST_Y({shifted}.p1) * 1e7) / 1e7), 'NDR') FROM (SELECT crs_convert({value}::geometry, 'WGS84', {new SqlLiteral(_system.ToString())}) AS p1 OFFSET 0) {shifted})");
    }
}
