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
    public static SqlFragment Rows(RoutePlan plan, SqlName row, Aliases aliases)
    {
        var (piece, foot, near) = (aliases.Next(), aliases.Next(), aliases.Next());
        var table = plan.Location.DeclaringType.ContainingEntityType;
        var (key, location) = (RowWriter.KeyOf(table, row), Fragment($"{row}.{Column(plan.Location)}"));
        // OFFSET 0 keeps the planner from reading a piece anew for each row.
        var pieces = Fragment($"(SELECT line::geography AS line, centre::geography AS centre, plane::geometry AS plane, start FROM unnest({plan.Lines}, {plan.Centres}, {plan.Planes}, {plan.Starts}) p (line, centre, plane, start) OFFSET 0) {piece}");
        // A metre more, because ST_DWithin measures to the nearest place on a sphere.
        var pairs = Fragment($"{pieces} JOIN {Table(table)} {row} ON ST_DWithin({location}, {piece}.line, {plan.Corridor} + 1) CROSS JOIN line_nearby({location}, {piece}.centre, {piece}.plane) {foot}");
        var found = Fragment($"SELECT DISTINCT ON ({key}) {key}, {foot}.metres AS {Metres}, round(({piece}.start + {foot}.along) * 1000) / 1000 AS {Passed} FROM {pairs} WHERE {foot}.metres <= {plan.Corridor} ORDER BY {key}, {Metres}, {Passed}");
        return Fragment($"(SELECT {row}.*, {near}.{Metres}, {near}.{Passed} FROM ({found}) {near} JOIN {Table(table)} {row} ON ({key}) = ({RowWriter.KeyOf(table, near)})) {row}");
    }

    /// <summary>Metres from the route.</summary>
    public static SqlFragment Distance(SqlName row) => Fragment($"{row}.{Metres}");

    /// <summary>Metres along the route, to a millimetre: by just what is shown the list is ordered.</summary>
    public static SqlFragment DistanceAlong(SqlName row) => Fragment($"{row}.{Passed}");
}
