using Microsoft.EntityFrameworkCore.Metadata;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NpgsqlTypes;
using OpenUnion.Data.Model.Place;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning.Place;

/// <summary>The arguments <c>route</c>, <c>corridor</c> and <c>crs</c> of a list along a route.</summary>
public static class RouteArgument
{
    private const string Route = "route";
    private const string Corridor = "corridor";

    /// <summary>Widest corridor in metres: what is further away is not along the route, is measured less exactly, and is too much for one answer.</summary>
    private const double WidestCorridor = 20_000;

    /// <summary>Longest route in metres, twice the way across China.</summary>
    private const double LongestRoute = 10_000_000;

    /// <summary>The rows near the route of a request.</summary>
    public static RoutePlan Plan(Selection selection, IProperty location) => new(
        location,
        Pieces(selection, NpgsqlDbType.Bytea, piece => GeometryArgument.Ewkb(piece.Line)),
        Pieces(selection, NpgsqlDbType.Bytea, piece => GeometryArgument.Ewkb(piece.Centre)),
        Pieces(selection, NpgsqlDbType.Bytea, piece => new WKBWriter().Write(piece.Plane)),
        Pieces(selection, NpgsqlDbType.Double, piece => piece.Start),
        new PlanParameter(NpgsqlDbType.Double, request => request.Of(selection, Corridor)));

    /// <summary>What cursors of one route have in common.</summary>
    public static byte[] Mark(RequestArguments request, Selection selection) =>
        GeometryArgument.Ewkb(GeometryArgument.Wgs84(request.Of(selection, Route), request.Of(selection, SystemArgument.Name)));

    /// <summary>What is wrong with the arguments, or null.</summary>
    public static GraphQLError? Check(RequestArguments request, Selection selection) =>
        GeometryArgument.Check(request.Of(selection, Route), request.Of(selection, SystemArgument.Name), Route)
        ?? CheckForm(((GeoJson)request.Of(selection, Route)!).Geometry)
        ?? CheckLength(Place.Route.LengthOf(Line(request, selection)))
        ?? CheckCorridor((double)request.Of(selection, Corridor)!);

    private static GraphQLError? CheckForm(Geometry route) => route is LineString
        ? null
        : PlaceErrors.Of($"The geometry `{Route}` is a {route.GeometryType}; expected one LineString, as distances along it are measured without a gap.", "OU2020");

    private static GraphQLError? CheckLength(double metres) => metres is > 0 and <= LongestRoute
        ? null
        : PlaceErrors.Of($"The line `{Route}` is {metres:0} metres long; expected more than 0 and at most {LongestRoute}.", "OU2021");

    private static GraphQLError? CheckCorridor(double metres) => metres is > 0 and <= WidestCorridor
        ? null
        : PlaceErrors.Of($"The argument `{Corridor}` is {metres}; expected metres, more than 0 and at most {WidestCorridor}.", "OU2022");

    private static PlanParameter Pieces<T>(Selection selection, NpgsqlDbType type, Func<RoutePiece, T> value) =>
        new(NpgsqlDbType.Array | type, request => Read(request, selection).Pieces.Select(value).ToArray());

    private static Route Read(RequestArguments request, Selection selection) =>
        request.Once(selection, () => Place.Route.Of(Line(request, selection)));

    private static LineString Line(RequestArguments request, Selection selection) =>
        (LineString)GeometryArgument.Wgs84(request.Of(selection, Route), request.Of(selection, SystemArgument.Name));
}
