using NetTopologySuite.Geometries;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Place;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Tests.Planning.Place;

public class RouteTests
{
    private static readonly LineString Long = new([new(116.4, 39.9), new(117.2, 39.1), new(121.47, 31.23), new(121.48, 31.23), new(121.48, 31.23), new(113.26, 23.13)]);

    [Fact]
    public void Pieces_are_short_and_join_without_a_gap()
    {
        var pieces = Route.Of(Long).Pieces;

        pieces.Count.ShouldBeGreaterThan(100);
        pieces[0].Start.ShouldBe(0);
        pieces[0].Line.StartPoint.Coordinate.ShouldBe(Long.StartPoint.Coordinate);
        pieces[^1].Line.EndPoint.Coordinate.ShouldBe(Long.EndPoint.Coordinate);
        pieces.ShouldAllBe(piece => Route.LengthOf(piece.Line) < 20_001);
        foreach (var (piece, next) in pieces.Zip(pieces.Skip(1)))
        {
            next.Line.StartPoint.Coordinate.ShouldBe(piece.Line.EndPoint.Coordinate);
            next.Start.ShouldBe(piece.Start + Route.LengthOf(piece.Line), 0.001);
        }

        (pieces[^1].Start + Route.LengthOf(pieces[^1].Line)).ShouldBe(Route.LengthOf(Long), 0.01);
    }

    [Fact]
    public void Every_corner_of_the_route_is_a_corner_of_a_piece() =>
        Route.Of(Long).Pieces.SelectMany(piece => piece.Line.Coordinates).ToHashSet().IsSupersetOf(Long.Coordinates).ShouldBeTrue();

    [Fact]
    public void Long_edges_run_on_the_shortest_line_of_the_spheroid()
    {
        var (from, to) = (new Position(75, 39), new Position(133, 48));
        var whole = Spheroid.Between(from, to).Metres;

        foreach (var place in Route.Of(new LineString([new(75, 39), new(133, 48)])).Pieces.SelectMany(piece => piece.Line.Coordinates))
        {
            var between = new Position(place.X, place.Y);
            (Spheroid.Between(from, between).Metres + Spheroid.Between(between, to).Metres).ShouldBe(whole, 0.001);
        }
    }

    [Fact]
    public void A_piece_is_as_long_on_its_plane_as_on_the_globe()
    {
        foreach (var piece in Route.Of(Long).Pieces)
            piece.Plane.Length.ShouldBe(Route.LengthOf(piece.Line), 0.02);
    }

    [Fact]
    public void Many_short_edges_share_a_piece()
    {
        var zigzag = new LineString([.. Enumerable.Range(0, 5_000).Select(i => new Coordinate(116 + (i * 0.00001), 39 + (i % 2 * 0.00001)))]);

        Route.Of(zigzag).Pieces.Count.ShouldBe(1);
    }
}
