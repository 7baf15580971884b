using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Planning.Place;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>
/// Plans <c>onMap: {west: …, south: …, east: …, north: …, crs: …}</c> over the whole numbers that say where tiles draw a station, so that a
/// list has what its map shows. Each system has columns of its own: the system is a part of the plan.
/// </summary>
internal static class OnMapFilter
{
    public static FilterPlan Plan(FilterValue place, FilterScope scope)
    {
        scope.Count(place);
        scope.Maps.Add(request => Box(place.Read(request)).System.ToString());
        scope.Checks.Add(request => Box(place.Read(request)).CheckEdges($"The box `{place.Path}`")?.WithExtension("filter", place.Path));
        var (x, y) = DrawnColumns.Of(Box(place.Value).System);
        return new FilterPlan.And(
        [
            Edge(x, Comparison.GreaterOrEqual, box => WebMercator.X(box.West)),
            Edge(x, Comparison.LessOrEqual, box => WebMercator.X(box.East)),
            Edge(y, Comparison.GreaterOrEqual, box => WebMercator.Y(box.North)),
            Edge(y, Comparison.LessOrEqual, box => WebMercator.Y(box.South)),
        ]);

        FilterPlan Edge(IProperty column, Comparison comparison, Func<BoxArgument, int> position) =>
            new FilterPlan.Compare(new FilterOperand.Column(column), comparison, new PlanParameter(NpgsqlDbType.Integer, request => position(Box(place.Read(request)))));
    }

    private static BoxArgument Box(object? value) => BoxArgument.Of(value!);
}
