using OpenUnion.Data.Planning.Place;
using static OpenUnion.Data.Sql.LinkWriter;
using static OpenUnion.Data.Sql.SqlFragment;

namespace OpenUnion.Data.Sql;

/// <summary>
/// Writes the rows along a route. The index finds what is near each piece; of the pieces near a row the nearest counts, and
/// of equally near ones the first.
/// </summary>
internal static class RouteWriter
{
    private static readonly SqlName Metres = new("#d");
    private static readonly SqlName Passed = new("#a");

    /// <summary>The rows under an alias, with the two distances beside their columns.</summary>
    public static SqlFragment Rows(RoutePlan plan, SqlName row, SqlName piece, SqlName near)
    {
        var table = plan.Location.DeclaringType.ContainingEntityType;
        var (key, location) = (RowWriter.KeyOf(table, row), Fragment($"{row}.{Column(plan.Location)}"));
        // OFFSET 0 keeps the planner from reading a piece anew for each row.
        var pieces = Fragment($"(SELECT line::geography AS line, centre::geography AS centre, plane::geometry AS plane, start FROM unnest({plan.Lines}, {plan.Centres}, {plan.Planes}, {plan.Starts}) p (line, centre, plane, start) OFFSET 0) {piece}");
        var passed = Fragment($"round(({piece}.start + metres_along({location}, {piece}.centre, {piece}.plane)) * 1000) / 1000");
        var found = Fragment($"SELECT DISTINCT ON ({key}) {key}, ST_Distance({location}, {piece}.line) AS {Metres}, {passed} AS {Passed} FROM {pieces} JOIN {Table(table)} {row} ON ST_DWithin({location}, {piece}.line, {plan.Corridor}) ORDER BY {key}, {Metres}, {Passed}");
        return Fragment($"(SELECT {row}.*, {near}.{Metres}, {near}.{Passed} FROM ({found}) {near} JOIN {Table(table)} {row} ON ({key}) = ({RowWriter.KeyOf(table, near)})) {row}");
    }

    /// <summary>Metres from the route.</summary>
    public static SqlFragment Distance(SqlName row) => Fragment($"{row}.{Metres}");

    /// <summary>Metres along the route, to a millimetre: by just what is shown the list is ordered.</summary>
    public static SqlFragment DistanceAlong(SqlName row) => Fragment($"{row}.{Passed}");
}
