using OpenUnion.Data.Planning;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql.Paging;

/// <summary>Writes distances, and the conditions that let the spatial index find the rows of a list that is ordered by them.</summary>
internal static class NearWriter
{
    private static readonly SqlName Metres = new("#d");

    /// <summary>Metres on the spheroid.</summary>
    public static SqlFragment Distance(NearPlan near, SqlName row) => Fragment($"ST_Distance({row}.{Column(near.Location)}, {Point(near)})");

    /// <summary>The rows that the list has at all.</summary>
    public static SqlFragment InList(NearPlan near, SqlName row) => near.MaxDistance is null
        ? Fragment($"{row}.{Column(near.Location)} IS NOT NULL")
        : Within(near, row, Fragment($"{near.MaxDistance}"));

    /// <summary>
    /// The rows among which the first of the list are. The index orders by distance on the sphere, which is not quite the
    /// order on the spheroid. So it first finds as many rows as are asked for; none of the true nearest can be further away
    /// than the furthest of these on the spheroid, and among the rows within that distance the true order decides.
    /// </summary>
    /// <param name="near">The point to measure from.</param>
    /// <param name="row">The rows' alias.</param>
    /// <param name="rows">What finds the list's rows: FROM and WHERE.</param>
    /// <param name="limit">How many rows are asked for.</param>
    /// <param name="candidate">An alias.</param>
    public static SqlFragment AmongFirst(NearPlan near, SqlName row, SqlFragment rows, SqlFragment limit, SqlName candidate)
    {
        var nearest = Fragment($"SELECT {Distance(near, row)} AS {Metres}{rows} ORDER BY {row}.{Column(near.Location)} <-> {Point(near)} LIMIT {limit}");
        return Within(near, row, AtMost(near, Fragment($"(SELECT max({candidate}.{Metres}) + {Margin} FROM ({nearest}) {candidate})")));
    }

    /// <summary>The rows of the list that are no further away than a cursor's.</summary>
    public static SqlFragment NoFurther(NearPlan near, SqlName row, PlanParameter distance) =>
        Within(near, row, AtMost(near, Fragment($"{distance} + {Margin}")));

    /// <summary>Direction from the point to a row, in degrees from north, clockwise, below 360; NULL at the same spot.</summary>
    public static SqlFragment Bearing(NearPlan near, SqlName row) =>
        Fragment($"round(degrees(ST_Azimuth({Point(near)}, {row}.{Column(near.Location)})) * 100)::int % 36000 / 100::float8");

    // A millimetre, because ST_Distance rounds what ST_DWithin compares.
    private static SqlFragment Margin => Fragment($"0.001");

    private static SqlFragment AtMost(NearPlan near, SqlFragment metres) =>
        near.MaxDistance is null ? metres : Fragment($"least({near.MaxDistance}, {metres})");

    private static SqlFragment Within(NearPlan near, SqlName row, SqlFragment metres) =>
        Fragment($"ST_DWithin({row}.{Column(near.Location)}, {Point(near)}, {metres})");

    private static SqlFragment Point(NearPlan near) => Fragment($"{near.Point}::geography");
}
