using NetTopologySuite.Geometries;
using OpenUnion.Data.Model.Place;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Planning.Place;

/// <summary>A piece of a route.</summary>
/// <param name="Line">The piece, WGS-84.</param>
/// <param name="Centre">A place in its middle.</param>
/// <param name="Plane">The piece on the plane on which directions and distances from the centre are true, in metres.</param>
/// <param name="Start">Metres from the route's start to the piece's.</param>
internal sealed record RoutePiece(LineString Line, Point Centre, LineString Plane, double Start)
{
    public static RoutePiece Of(IReadOnlyList<Position> places, double start)
    {
        var centre = places[places.Count / 2];
        return new(
            new LineString([.. places.Select(place => new Coordinate(place.Longitude, place.Latitude))]),
            new Point(centre.Longitude, centre.Latitude),
            new LineString([.. places.Select(place => OnPlane(centre, place))]),
            start);
    }

    private static Coordinate OnPlane(Position centre, Position place)
    {
        var (metres, azimuth) = Spheroid.Between(centre, place);
        var (sin, cos) = Math.SinCos(azimuth);
        return new(metres * sin, metres * cos);
    }
}
