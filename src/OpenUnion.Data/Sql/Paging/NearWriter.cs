using OpenUnion.Data.Planning;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Paging;

/// <summary>Writes distances, and what lets the spatial index find the rows of a list that is ordered by them.</summary>
internal static class NearWriter
{
    /// <summary>
    /// Rows read beyond those asked for. Nearly always they reach so far that the order on the sphere is enough, save where
    /// many rows stand on one spot.
    /// </summary>
    private const int Spare = 8;

    /// <summary>
    /// Rows read where they must satisfy a filter. The planner has no idea how much an ordered scan of the spatial index
    /// costs, and would read half of the country for the nearest of a rare kind. Where too few of these rows satisfy the
    /// filter, it is rare, and the rows that do are better found by the filter itself.
    /// </summary>
    private const int MostFiltered = 1000;

    private static readonly SqlName Sphere = new("#s");
    private static readonly SqlName Reach = new("#r");
    private static readonly SqlName Enough = new("#e");

    /// <summary>The rows of a list.</summary>
    /// <param name="Row">Their alias.</param>
    /// <param name="Order">Their order, by distance.</param>
    /// <param name="Filter">What they must satisfy besides being in the range that is asked for; null for nothing.</param>
    /// <param name="From">FROM and WHERE, with one condition more, without the filter.</param>
    public sealed record Rows(SqlName Row, OrderWriter Order, SqlFragment? Filter, Func<SqlFragment?, SqlFragment> From)
    {
        /// <summary>FROM and WHERE, with one condition more and the filter.</summary>
        public SqlFragment Filtered(SqlFragment condition) => From(Filter is null ? condition : Fragment($"{Filter} AND {condition}"));
    }

    /// <summary>Metres on the spheroid.</summary>
    public static SqlFragment Distance(NearPlan near, SqlName row) => Fragment($"ST_Distance({Place(near, row)}, {Point(near)})");

    /// <summary>Direction from the point to a row, in degrees from north, clockwise, below 360; NULL at the same spot.</summary>
    public static SqlFragment Bearing(NearPlan near, SqlName row) =>
        Fragment($"round(degrees(ST_Azimuth({Point(near)}, {row}.{Column(near.Location)})) * 100)::int % 36000 / 100::float8");

    /// <summary>The rows that the list has at all.</summary>
    public static SqlFragment InList(NearPlan near, SqlName row) => Bound(near, row, null);

    /// <summary>The rows of the list that are no further away than a cursor's. A millimetre is added, as ST_Distance rounds what ST_DWithin compares.</summary>
    public static SqlFragment Bound(NearPlan near, SqlName row, PlanParameter? distance) => (near.MaxDistance, distance) switch
    {
        (null, null) => Fragment($"{Place(near, row)} IS NOT NULL"),
        ({ } most, null) => Within(near, row, Fragment($"{most}")),
        (null, { } cursor) => Within(near, row, Fragment($"{cursor} + 0.001")),
        ({ } most, { } cursor) => Within(near, row, Fragment($"least({most}, {cursor} + 0.001)")),
    };

    /// <summary>
    /// The first rows. The index orders by distance on the sphere, which is not quite the order on the spheroid: the radii of
    /// curvature of WGS-84 are 0.9944 to 1.0045 times the sphere's radius, and so are all distances. The index finds some rows
    /// more than are asked for. Whatever it has not seen is at least 0.994 times as far on the spheroid as the last of these
    /// is on the sphere; where that is beyond the last row asked for, or nothing is left to see, these rows are enough. Else
    /// all rows that are no further away than that row are read, and the true order decides among them; or, if a filter has
    /// left fewer than are asked for, all rows that satisfy it.
    /// </summary>
    /// <param name="near">The point to measure from.</param>
    /// <param name="rows">The list.</param>
    /// <param name="limit">How many rows are asked for.</param>
    /// <param name="seen">An alias for what the index finds first.</param>
    /// <param name="verdict">An alias for whether that is enough.</param>
    public static SqlFragment First(NearPlan near, Rows rows, int limit, SqlName seen, SqlName verdict)
    {
        var (row, order) = (rows.Row, rows.Order);
        var reach = Fragment($"(SELECT {Reach} FROM {verdict})");
        var enough = Fragment($"(SELECT {Enough} FROM {verdict})");
        var found = new List<SqlFragment>
        {
            Fragment($"SELECT {seen}.* FROM {seen} WHERE {enough}"),
            Fragment($"SELECT {row}.*{order.Columns}, 0{rows.Filtered(Fragment($"{Within(near, row, reach)} AND NOT {enough}"))}"),
        };
        if (rows.Filter is not null)
            found.Add(Fragment($"(SELECT {row}.*{order.Columns}, 0{rows.Filtered(Fragment($"{InList(near, row)} AND {reach} IS NULL"))} ORDER BY {order.Inside(backward: false)} LIMIT {limit})"));
        return Fragment($"WITH {seen} AS MATERIALIZED ({Seen(near, rows, limit)}), {verdict} AS MATERIALIZED ({Verdict(rows, limit, seen)}) SELECT {row}.* FROM ({Join(" UNION ALL ", found)}) {row} WHERE {InReach(near, row)} ORDER BY {order.Around(backward: false)} LIMIT {limit}");
    }

    /// <summary>The rows that the index finds first, with their distances on the spheroid and on the sphere.</summary>
    private static SqlFragment Seen(NearPlan near, Rows rows, int limit)
    {
        var sphere = Fragment($"{Place(near, rows.Row)} <-> {Point(near)}");
        var first = Fragment($"SELECT {rows.Row}.*{rows.Order.Columns}, {sphere} AS {Sphere}{rows.From(Box(near, rows.Row))} ORDER BY {sphere} LIMIT");
        return rows.Filter is null
            ? Fragment($"{first} {limit + Spare}")
            : Fragment($"SELECT {rows.Row}.* FROM ({first} {MostFiltered}) {rows.Row} WHERE {rows.Filter} ORDER BY {rows.Row}.{Sphere} LIMIT {limit + Spare}");
    }

    /// <summary>How far the last row asked for is, if there are as many, and whether no other row can be nearer.</summary>
    private static SqlFragment Verdict(Rows rows, int limit, SqlName seen)
    {
        var metres = OrderWriter.First;
        var certain = Fragment($"coalesce({Reach} < {Sphere}, false)");
        var nearest = Fragment($"(SELECT CASE WHEN count(*) = {limit} THEN max({seen}.{metres}) + 0.001 END FROM (SELECT {seen}.{metres} FROM {seen} ORDER BY {seen}.{metres} LIMIT {limit}) {seen})");
        var whole = rows.Filter is null ? Fragment($"count({seen}.{Sphere}) < {limit + Spare}") : Fragment($"false");
        return Fragment($"SELECT {Reach}, {Enough} OR {certain} AS {Enough} FROM (SELECT {nearest} AS {Reach}, {whole} AS {Enough}, max({seen}.{Sphere}) * 0.994 AS {Sphere} FROM {seen}) {rows.Row}");
    }

    /// <summary>
    /// A box around all rows of the list. In place of ST_DWithin, whose rows the planner takes for so few that it reads all
    /// and sorts them; and in a subselect, so that one plan fits all distances and is made once.
    /// </summary>
    private static SqlFragment? Box(NearPlan near, SqlName row) =>
        near.MaxDistance is null ? null : Fragment($"{Place(near, row)} && (SELECT _ST_Expand({Point(near)}, {near.MaxDistance}))");

    private static SqlFragment InReach(NearPlan near, SqlName row) => near.MaxDistance is null
        ? Fragment($"{row}.{OrderWriter.First} IS NOT NULL")
        : Fragment($"{row}.{OrderWriter.First} <= {near.MaxDistance}");

    private static SqlFragment Within(NearPlan near, SqlName row, SqlFragment metres) =>
        Fragment($"ST_DWithin({Place(near, row)}, {Point(near)}, {metres})");

    private static SqlFragment Place(NearPlan near, SqlName row) => Fragment($"{row}.{Column(near.Location)}");

    private static SqlFragment Point(NearPlan near) => Fragment($"{near.Point}::geography");
}
