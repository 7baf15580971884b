using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql.Filters;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Paging;

/// <summary>Writes the queries over the rows of a list: those of a page, whether any stand before or behind it, and how many there are.</summary>
internal sealed class ItemsWriter(Aliases aliases)
{
    private readonly FilterWriter _filters = new(aliases);

    /// <summary>The first rows of a page in the direction of reading, in that direction.</summary>
    /// <param name="plan">The page.</param>
    /// <param name="row">The rows' alias, inside and around.</param>
    /// <param name="outer">Alias of the row around.</param>
    /// <param name="limit">How many.</param>
    public SqlFragment First(PagePlan plan, SqlName row, SqlName outer, int limit)
    {
        var list = ListOf(plan, row, outer);
        var backward = plan.Slice.Backward;
        var (start, stop) = backward ? (plan.Slice.Before, plan.Slice.After) : (plan.Slice.After, plan.Slice.Before);
        var stopped = stop is null ? null : Keyset.Condition(list.Order.Keyset(stop, !backward));
        if (plan.Near is { } near && !backward)
            return NearestFirst(near, list, limit, start is null ? null : Keyset.Condition(list.Order.Keyset(start, backward)), stopped);
        var ranges = start is null ? [null] : Keyset.Ranges(list.Order.Keyset(start, backward)).ToArray<SqlFragment?>();
        var queries = ranges.Select(range => Query(list, limit, range, stopped)).ToList();
        if (queries.Count == 1)
            return queries[0];
        var union = Join(" UNION ALL ", queries.Select(query => Fragment($"({query})")));
        return Fragment($"SELECT {row}.* FROM ({union}) {row} ORDER BY {list.Order.Around(backward)} LIMIT {limit}");
    }

    /// <summary>Whether a row of the list stands where a cursor does, or beyond it.</summary>
    /// <param name="plan">The page.</param>
    /// <param name="outer">Alias of the row around.</param>
    /// <param name="cursor">The cursor.</param>
    /// <param name="backward">Whether beyond is towards the list's beginning.</param>
    public SqlFragment AnyBeyond(PagePlan plan, SqlName outer, IReadOnlyList<CursorValue> cursor, bool backward)
    {
        var list = ListOf(plan, aliases.Next(), outer);
        var within = plan.Near is not { } near ? null
            : NearWriter.Bound(near, list.Row, backward ? cursor[0].Value : null);
        // With an order and a limit the index finds the nearest row; EXISTS would let the planner read all rows until one fits.
        var order = plan.Near is null ? Fragment($" ORDER BY {list.Order.Inside(backward)}") : Empty;
        var probes = Keyset.Ranges(list.Order.Keyset(cursor, backward), inclusive: true)
            .Select(range => Fragment($"(SELECT true{From(list, within, range)}{order} LIMIT 1)"));
        return Fragment($"coalesce({Join(", ", probes)}, false)");
    }

    /// <summary>The number of rows of the whole list.</summary>
    public SqlFragment Count(PagePlan plan, SqlName outer)
    {
        var row = aliases.Next();
        var source = LinkWriter.Write(plan.Link, plan.Table, row, outer, aliases);
        var within = plan.Near is { } near ? NearWriter.InList(near, row) : null;
        return Fragment($"(SELECT count(*) FROM {source.Tables}{Where(source.Condition, _filters.WriteOptional(plan.Where, row), within)})");
    }

    private static SqlFragment Query(List list, int limit, SqlFragment? range, SqlFragment? stopped)
    {
        var bound = list.Plan.Near is { } near ? NearWriter.Bound(near, list.Row, list.Plan.Slice.Before?[0].Value) : null;
        return Fragment($"SELECT {list.Row}.*{list.Order.Columns}{From(list, bound, range, stopped)} ORDER BY {list.Order.Inside(list.Plan.Slice.Backward)} LIMIT {limit}");
    }

    private SqlFragment NearestFirst(NearPlan near, List list, int limit, SqlFragment? range, SqlFragment? stopped)
    {
        var unfiltered = list with { Filter = null };
        var rows = new NearWriter.Rows(list.Row, list.Order, list.Filter, condition => From(unfiltered, condition, range, stopped));
        return NearWriter.First(near, rows, limit, aliases.Next(), aliases.Next());
    }

    private List ListOf(PagePlan plan, SqlName row, SqlName outer) =>
        new(plan, row, LinkWriter.Write(plan.Link, plan.Table, row, outer, aliases), _filters.WriteOptional(plan.Where, row), new OrderWriter(plan.Order, row, aliases));

    private static SqlFragment From(List list, params SqlFragment?[] conditions) =>
        Fragment($" FROM {list.Source.Tables}{list.Order.Joins}{Where([list.Source.Condition, list.Filter, .. conditions])}");

    private static SqlFragment Where(params SqlFragment?[] conditions)
    {
        var present = conditions.OfType<SqlFragment>().ToList();
        return present.Count == 0 ? Empty : Fragment($" WHERE {Join(" AND ", present)}");
    }

    /// <summary>A list as one query reads it.</summary>
    private sealed record List(PagePlan Plan, SqlName Row, LinkWriter.Source Source, SqlFragment? Filter, OrderWriter Order);
}
