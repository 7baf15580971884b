using NetTopologySuite.Geometries;
using OpenUnion.Data.Model.Place;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Planning.Place;

/// <summary>
/// A route in pieces: short enough for an index to find what is near, and to be drawn on a plane of their own. Long edges
/// get positions between, on the shortest line of the spheroid.
/// </summary>
internal sealed class Route
{
    /// <summary>Longest edge of a piece, in metres.</summary>
    private const double Edge = 5_000;

    /// <summary>Longest piece, in metres.</summary>
    private const double Piece = 20_000;

    private readonly List<RoutePiece> _pieces = [];
    private readonly List<Position> _current = [];
    private double _start;
    private double _length;

    private Route()
    {
    }

    /// <summary>The pieces in their order.</summary>
    public IReadOnlyList<RoutePiece> Pieces => _pieces;

    /// <summary>Cuts a line of WGS-84 into pieces.</summary>
    public static Route Of(LineString line)
    {
        var route = new Route();
        var places = line.Coordinates.Select(place => new Position(place.X, place.Y)).ToList();
        route._current.Add(places[0]);
        for (var i = 1; i < places.Count; i++)
            route.Follow(places[i - 1], places[i]);
        route.Finish();
        return route;
    }

    /// <summary>Its length in metres on the spheroid.</summary>
    public static double LengthOf(LineString line) => Enumerable.Range(1, line.NumPoints - 1)
        .Sum(i => Spheroid.Between(new(line[i - 1].X, line[i - 1].Y), new(line[i].X, line[i].Y)).Metres);

    private void Follow(Position from, Position to)
    {
        var (metres, azimuth) = Spheroid.Between(from, to);
        var parts = Math.Max(1, (int)Math.Ceiling(metres / Edge));
        for (var part = 1; part <= parts; part++)
            Add(part == parts ? to : Spheroid.Towards(from, azimuth, metres * part / parts), metres / parts);
    }

    private void Add(Position place, double metres)
    {
        if (_length + metres > Piece)
            Finish();
        _current.Add(place);
        _length += metres;
    }

    /// <summary>Closes the piece; the next begins where it ends.</summary>
    private void Finish()
    {
        if (_length == 0)
            return;
        _pieces.Add(RoutePiece.Of(_current, _start));
        var last = _current[^1];
        _current.Clear();
        _current.Add(last);
        (_start, _length) = (_start + _length, 0);
    }
}
