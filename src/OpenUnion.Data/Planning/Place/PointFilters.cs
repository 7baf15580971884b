using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;
using NpgsqlTypes;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Place;

/// <summary>Plans the operations on a point: <c>{within: {geometry: …}, distance: {…}, bbox: {…}}</c>.</summary>
internal sealed class PointFilters(FilterScope scope)
{
    public FilterPlan? Plan(InputObjectType type, IProperty location, FilterValue place) => scope.Inside(place, () =>
        Conditions.All(type.Fields.Where(field => place.Has(field.Name)).Select(field => Operation(type, field, location, place.Field(field.Name))).ToList()));

    private FilterPlan? Operation(InputObjectType type, InputValue field, IProperty location, FilterValue place)
    {
        if (scope.Omits(place))
            return null;
        if (place.Value is null)
            throw new FilterException(FilterErrors.Null(place, $"a value of {field.Type.Named}"));
        if (field.Name is "and" or "or")
            return Combined(type, field.Name, location, place);
        scope.Count(place);
        if (field.Name == "bbox")
            return new FilterPlan.Spatial(location, Box(place));
        if (field.Name[0] != 'n')
            return Positive(field, location, place);
        return Positive(field, location, place) is { } opposite ? new FilterPlan.Not(opposite) : null;
    }

    private FilterPlan? Combined(InputObjectType type, string name, IProperty location, FilterValue place)
    {
        var items = scope.Items(place).Select(item => Plan(type, location, item)).ToList();
        return name == "and" ? Conditions.All(items) : Conditions.Any(items);
    }

    private FilterPlan? Positive(InputValue field, IProperty location, FilterValue place)
    {
        var shape = new GeometryPlace(place);
        scope.Checks.Add(shape.Check);
        return field.Name.TrimStart('n') switch
        {
            "distance" => new DistanceFilters(scope, location, shape).Plan((InputObjectType)field.Type.Named, place),
            "intersects" or "within" => Meets(location, shape.Parameter(geometry => geometry), shape.Buffer),
            "contains" => Meets(location, shape.Parameter(SoleSpot), null),
            "overlaps" => Meets(location, shape.Parameter(_ => null), null),
            "touches" => Meets(location, shape.Edge(scope), null),
            _ => throw new ArgumentOutOfRangeException(nameof(field)),
        };
    }

    private static FilterPlan.Spatial Meets(IProperty location, PlanParameter geometry, PlanParameter? reach) =>
        new(location, new SpatialTest.Meets(geometry, reach));

    /// <summary>A geometry that is one point, however often it says so.</summary>
    private static Geometry? SoleSpot(Geometry geometry) =>
        geometry.EnvelopeInternal.Diameter == 0 ? new Point(geometry.Coordinate) : null;

    private SpatialTest.InBox Box(FilterValue place)
    {
        scope.Checks.Add(request => BoxArgument.Check(place.Read(request)!, place.Path));
        return new SpatialTest.InBox(
            GeometryArgument.Parameter(request => BoxArgument.Of(place.Read(request)!).Corners()),
            Edge(place, box => box.West),
            Edge(place, box => box.South),
            Edge(place, box => box.East),
            Edge(place, box => box.North),
            new PlanParameter(NpgsqlDbType.Text, request => BoxArgument.Of(place.Read(request)!).System.ToString()));
    }

    private static PlanParameter Edge(FilterValue place, Func<BoxArgument, double> edge) =>
        new(NpgsqlDbType.Double, request => edge(BoxArgument.Of(place.Read(request)!)));
}
