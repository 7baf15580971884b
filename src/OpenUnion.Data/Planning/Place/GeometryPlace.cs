using NetTopologySuite.Geometries;
using NpgsqlTypes;
using OpenUnion.Data.Planning.Filters;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning.Place;

/// <summary>A geometry in a `where`, with its buffer and its coordinate system: <c>{geometry: …, buffer: 500, crs: GCJ02}</c>.</summary>
internal sealed class GeometryPlace(FilterValue place)
{
    private readonly FilterValue _geometry = place.Field("geometry");
    private readonly FilterValue _system = place.Field(SystemArgument.Name);
    private readonly FilterValue _buffer = place.Field("buffer");

    /// <summary>The buffer in metres; null if there is none.</summary>
    public PlanParameter? Buffer => _buffer.Value is null ? null : new PlanParameter(NpgsqlDbType.Double, request => BufferOf(request));

    /// <summary>The buffer in metres, 0 if there is none.</summary>
    public double BufferOf(RequestArguments request) => _buffer.Read(request) as double? ?? 0;

    /// <summary>What is wrong with the geometry or its buffer, or null.</summary>
    public GraphQLError? Check(RequestArguments request)
    {
        var error = BufferOf(request) is >= 0 and <= DistanceArgument.Greatest ? null
            : PlaceErrors.Of($"The filter `{_buffer.Path}` is {BufferOf(request)}; expected metres from 0 to {DistanceArgument.Greatest}.", "OU2003");
        return (error ?? GeometryArgument.Check(_geometry.Read(request), _system.Read(request), _geometry.Path))?.WithExtension("filter", place.Path);
    }

    /// <summary>What becomes of the geometry, as a value for the database.</summary>
    public PlanParameter Parameter(Func<Geometry, Geometry?> change) => GeometryArgument.Parameter(request => change(Wgs84(request)));

    /// <summary>The edge of the geometry. That of a buffer is a line which no position hits.</summary>
    public PlanParameter Edge(FilterScope scope)
    {
        scope.Checks.Add(request => Wgs84(request).OgcGeometryType == OgcGeometryType.GeometryCollection
            ? PlaceErrors.Of($"The filter `{_geometry.Path}` is a GeometryCollection, which has no edge of its own; expected one of its geometries.", "OU2014").WithExtension("filter", place.Path)
            : null);
        return GeometryArgument.Parameter(request => BufferOf(request) == 0 ? Wgs84(request).Boundary : null);
    }

    private Geometry Wgs84(RequestArguments request) => GeometryArgument.Wgs84(_geometry.Read(request), _system.Read(request));
}
