using NetTopologySuite.Geometries;

namespace OpenUnion.Data.Model.Place;

/// <summary>
/// The projection from the middle of the globe onto a plane that touches it: shortest lines become straight ones, so what
/// planar geometry says of crossings is true on the globe. It shows less than a hemisphere.
/// </summary>
internal sealed class Gnomonic
{
    /// <summary>Cosine of the widest angle from the centre, a little over 89 degrees.</summary>
    private const double Widest = 0.01;

    private readonly Direction _centre;
    private readonly Direction _right;
    private readonly Direction _up;

    private Gnomonic(Direction centre)
    {
        _centre = centre;
        var pole = Math.Abs(centre.Z) < 0.9 ? new Direction(0, 0, 1) : new Direction(1, 0, 0);
        _right = pole.Cross(centre).Unit()!.Value;
        _up = centre.Cross(_right);
    }

    /// <summary>A plane that touches the globe in the middle of the box around the places; null if they have no middle.</summary>
    public static Gnomonic? Around(Coordinate[] places)
    {
        var directions = places.Select(Direction.Of).ToList();
        var middle = new Direction(
            directions.Min(place => place.X) + directions.Max(place => place.X),
            directions.Min(place => place.Y) + directions.Max(place => place.Y),
            directions.Min(place => place.Z) + directions.Max(place => place.Z));
        return middle.Unit() is { } centre ? new Gnomonic(centre) : null;
    }

    /// <summary>The polygon on the plane; null if it reaches beyond the hemisphere.</summary>
    public Polygon? Project(Polygon polygon)
    {
        var rings = polygon.InteriorRings.Prepend(polygon.Shell).Select(ring => Project(ring.Coordinates)).ToList();
        return rings.Contains(null) ? null : new Polygon(rings[0], [.. rings.Skip(1)]);
    }

    /// <summary>The place on the plane; null if it is beyond the hemisphere.</summary>
    public Coordinate? Project(Coordinate degrees)
    {
        var place = Direction.Of(degrees);
        var height = place.Dot(_centre);
        return height < Widest ? null : new Coordinate(place.Dot(_right) / height, place.Dot(_up) / height);
    }

    /// <summary>The place that a point of the plane shows.</summary>
    public Position PlaceOf(Coordinate point) => _centre.Plus(_right.Scale(point.X)).Plus(_up.Scale(point.Y)).Place();

    private LinearRing? Project(Coordinate[] ring)
    {
        var projected = Array.ConvertAll(ring, Project);
        return projected.Contains(null) ? null : new LinearRing(projected);
    }
}
