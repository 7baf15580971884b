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

    private static readonly SqlName Sphere = new("#s");
    private static readonly SqlName Reach = new("#r");
    private static readonly SqlName Enough = new("#e");

    /// <summary>The rows of a list.</summary>
    /// <param name="Row">Their alias.</param>
    /// <param name="Order">Their order, by distance.</param>
    /// <param name="From">FROM and WHERE, with one condition more.</param>
    public sealed record Rows(SqlName Row, OrderWriter Order, Func<SqlFragment?, SqlFragment> From);

    /// <summary>Metres on the spheroid.</summary>
    public static SqlFragment Distance(NearPlan near, SqlName row) => Fragment($"ST_Distance({Place(near, row)}, {Point(near)})");

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
    /// all rows that are no further away than that row are read, and the true order decides among them.
    /// </summary>
    /// <param name="near">The point to measure from.</param>
    /// <param name="rows">The list.</param>
    /// <param name="limit">How many rows are asked for.</param>
    /// <param name="seen">An alias for what the index finds first.</param>
    /// <param name="verdict">An alias for whether that is enough.</param>
    public static SqlFragment First(NearPlan near, Rows rows, int limit, SqlName seen, SqlName verdict)
    {
        var (row, order) = (rows.Row, rows.Order);
        var sphere = Fragment($"{Place(near, row)} <-> {Point(near)}");
        var metres = OrderWriter.First;
        var first = Fragment($"SELECT {row}.*{order.Columns}, {sphere} AS {Sphere}{rows.From(Box(near, row))} ORDER BY {sphere} LIMIT {limit + Spare}");
        var furthest = Fragment($"(SELECT max({seen}.{metres}) + 0.001 FROM (SELECT {seen}.{metres} FROM {seen} ORDER BY {seen}.{metres} LIMIT {limit}) {seen})");
        var judged = Fragment($"SELECT {row}.{Reach}, {row}.{Enough} OR {row}.{Reach} < {row}.{Sphere} AS {Enough} FROM (SELECT {furthest} AS {Reach}, count({seen}.{Sphere}) < {limit + Spare} AS {Enough}, max({seen}.{Sphere}) * 0.994 AS {Sphere} FROM {seen}) {row}");
        var within = Within(near, row, Fragment($"(SELECT {Reach} FROM {verdict})"));
        var all = Fragment($"SELECT {row}.*{order.Columns}, 0{rows.From(Fragment($"{within} AND NOT (SELECT {Enough} FROM {verdict})"))}");
        var union = Fragment($"SELECT {seen}.* FROM {seen} WHERE (SELECT {Enough} FROM {verdict}) UNION ALL {all}");
        return Fragment($"WITH {seen} AS MATERIALIZED ({first}), {verdict} AS MATERIALIZED ({judged}) SELECT {row}.* FROM ({union}) {row} WHERE {InReach(near, row)} ORDER BY {order.Around(backward: false)} LIMIT {limit}");
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
