using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Valid;
using OpenUnion.Data.Model.Place;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning.Place;

/// <summary>
/// Whether a geometry has one meaning on the globe: edges shorter than half of the Earth's girth, polygons within a
/// hemisphere (else nobody can tell the inside from the outside) and without edges that cross.
/// </summary>
internal static class GlobeForm
{
    public static GraphQLError? Check(Geometry geometry, string what) => geometry switch
    {
        Polygon polygon => CheckPolygon(polygon, what),
        LineString line => CheckLine(line, what),
        GeometryCollection parts => parts.Geometries.Select(part => Check(part, what)).FirstOrDefault(error => error is not null),
        _ => null,
    };

    // Half a girth has no shortest way.
    private static GraphQLError? CheckLine(LineString line, string what)
    {
        var places = line.Coordinates.Select(Direction.Of).ToArray();
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i].Dot(places[i - 1]) < -0.999)
                return PlaceErrors.Of($"{what} has an edge from [{line[i - 1].X}, {line[i - 1].Y}] to [{line[i].X}, {line[i].Y}], half around the globe; expected a position between.", "OU2013");
        }

        return null;
    }

    private static GraphQLError? CheckPolygon(Polygon polygon, string what)
    {
        if (Gnomonic.Around(polygon.Shell.Coordinates) is not { } plane || plane.Project(polygon) is not Polygon flat)
            return PlaceErrors.Of($"{what} has a polygon that does not fit into a hemisphere; expected smaller ones, or a bounding box.", "OU2012");
        if (new IsValidOp(flat).ValidationError is not { } mistake)
            return null;
        var place = plane.PlaceOf(mistake.Coordinate);
        return PlaceErrors.Of($"{what} has a polygon with this mistake: {mistake.Message} near [{place.Longitude:0.######}, {place.Latitude:0.######}].", "OU2011");
    }
}
