using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Planning.Place;

/// <summary>Plans the comparisons of a distance: <c>{geometry: …, gte: 500, lt: 2000}</c>.</summary>
internal sealed class DistanceFilters(FilterScope scope, IProperty location, GeometryPlace shape)
{
    /// <summary>ST_Distance rounds what ST_DWithin compares.</summary>
    private const double Millimetre = 0.001;

    private readonly PlanParameter _geometry = shape.Parameter(geometry => geometry);
    private readonly PlanParameter? _buffer = shape.Buffer;

    public FilterPlan? Plan(InputObjectType type, FilterValue place) => Conditions.All(type.Fields
        .Where(field => field.Name is not ("geometry" or "buffer" or SystemArgument.Name) && place.Has(field.Name))
        .Select(field => Operation(field.Name, place.Field(field.Name)))
        .ToList());

    private FilterPlan? Operation(string name, FilterValue place)
    {
        if (scope.Omits(place))
            return null;
        if (place.Value is null)
            throw new FilterException(FilterErrors.Null(place, "metres"));
        scope.Count(place);
        if (name[0] != 'n')
            return Positive(name, place);
        return Positive(name[1..], place) is { } opposite ? new FilterPlan.Not(opposite) : null;
    }

    private FilterPlan? Positive(string name, FilterValue place) => name switch
    {
        "eq" => Compare(Comparison.Equal, place),
        "in" => OneOf(place),
        "gt" => Compare(Comparison.Greater, place),
        "gte" => Compare(Comparison.GreaterOrEqual, place),
        "lt" => Compare(Comparison.Less, place),
        "lte" => Compare(Comparison.LessOrEqual, place),
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private FilterPlan? OneOf(FilterValue place)
    {
        var given = scope.Items(place).Where(item => !scope.Omits(item)).ToList();
        if (given.Find(item => item.Value is null) is { } missing)
            throw new FilterException(FilterErrors.Null(missing, "metres"));
        // Of no distances none is right.
        return given.Count == 0 ? new FilterPlan.Spatial(location, new SpatialTest.Meets(shape.Parameter(_ => null), null)) : Conditions.Any([.. given.Select(item => Compare(Comparison.Equal, item))]);
    }

    private FilterPlan.Spatial Compare(Comparison comparison, FilterValue place) => new(location, new SpatialTest.Distance(
        _geometry,
        _buffer,
        comparison,
        new PlanParameter(NpgsqlDbType.Double, request => place.Read(request)),
        comparison is Comparison.Greater or Comparison.GreaterOrEqual ? null : new PlanParameter(NpgsqlDbType.Double, request => Reach(request, place))));

    private double Reach(RequestArguments request, FilterValue place) =>
        Math.Clamp((double)place.Read(request)! + shape.BufferOf(request) + Millimetre, 0, DistanceArgument.Greatest);
}
