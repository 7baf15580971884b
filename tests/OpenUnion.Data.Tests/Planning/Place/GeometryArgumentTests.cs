using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Place;
using Position = OpenUnion.Data.Model.Place.Position;

namespace OpenUnion.Data.Tests.Planning.Place;

public class GeometryArgumentTests
{
    [Theory]
    [InlineData("POINT(116.4 39.9)")]
    [InlineData("POLYGON((116 39,117 39,117 40,116 40,116 39),(116.4 39.4,116.6 39.4,116.6 39.6,116.4 39.4))")]
    [InlineData("POLYGON((60 10,150 10,150 60,60 60,60 10))")]
    [InlineData("POLYGON((120 20,-170 20,-170 50,120 50,120 20))")]
    [InlineData("MULTIPOLYGON(((116 39,117 39,117 40,116 39)),((-60 -30,-50 -30,-50 -20,-60 -30)))")]
    [InlineData("LINESTRING(116 39,-120 39)")]
    [InlineData("POLYGON((100 80,-20 80,-140 80,100 40,100 80))")]
    public void A_geometry_that_means_something_on_the_globe_is_taken(string wkt) =>
        Check(wkt).ShouldBeNull();

    [Theory]
    [InlineData("POINT(39.9 116.4)", "OU2001", "The geometry `where.geometry` lies at longitude 39.9 to 39.9 and latitude 116.4 to 116.4: the axes look swapped; expected longitude 73 to 136 and latitude 3 to 54.")]
    [InlineData("POLYGON((39 115,40 115,40 117,39 115))", "OU2001", "The geometry `where.geometry` lies at longitude 39 to 40 and latitude 115 to 117: the axes look swapped; expected longitude 73 to 136 and latitude 3 to 54.")]
    [InlineData("LINESTRING(2.3 48.8,13.4 52.5)", "OU2002", "The geometry `where.geometry` lies at longitude 2.3 to 13.4 and latitude 48.8 to 52.5, all of it outside China; expected longitude 73 to 136 and latitude 3 to 54.")]
    [InlineData("LINESTRING(116 39,200 39)", "OU2010", "The geometry `where.geometry` has the position [200, 39]; expected longitude -180 to 180 and latitude -90 to 90, in this order.")]
    [InlineData("LINESTRING(116 39,-64 -39)", "OU2013", "The geometry `where.geometry` has an edge from [116, 39] to [-64, -39], half around the globe; expected a position between.")]
    [InlineData("POLYGON((-180 -90,180 -90,180 90,-180 90,-180 -90))", "OU2012", "The geometry `where.geometry` has a polygon that does not fit into a hemisphere; expected smaller ones, or a bounding box.")]
    [InlineData("POLYGON((100 4,-140 -4,-20 -4,100 4))", "OU2012", "The geometry `where.geometry` has a polygon that does not fit into a hemisphere; expected smaller ones, or a bounding box.")]
    [InlineData("POLYGON((116 39,117 40,117 39,116 40,116 39))", "OU2011", "The geometry `where.geometry` has a polygon with this mistake: Self-intersection near [116.5, 39.504668].")]
    [InlineData("POLYGON((116 39,117 39,117 40,116 40,116 39),(118 39,119 39,119 40,118 39))", "OU2011", "The geometry `where.geometry` has a polygon with this mistake: Hole lies outside shell near [118, 39].")]
    [InlineData("POLYGON((116 39,116 39,116 39,116 39))", "OU2011", "The geometry `where.geometry` has a polygon with this mistake: Too few points in geometry component near [116, 39].")]
    public void What_means_nothing_is_told(string wkt, string code, string message)
    {
        var error = Check(wkt).ShouldNotBeNull();
        error.Code.ShouldBe(code);
        error.Message.ShouldBe(message);
    }

    [Fact]
    public void A_ring_that_crosses_only_on_a_flat_map_is_taken() =>
        // Its edges cross as straight lines of longitude and latitude, but not as the shortest lines on the globe.
        Check("POLYGON((80 50,130 50,105 52.5,80 50))").ShouldBeNull();

    [Fact]
    public void The_system_beside_the_geometry_is_converted_from()
    {
        var given = (Polygon)GeometryArgument.Wgs84(new GeoJson(Read("POLYGON((116 39,117 39,117 40,116 39))")), "BD09");

        given.Coordinates[1].X.ShouldBe(new Position(117, 39).Convert(CoordinateSystem.BD09, CoordinateSystem.WGS84).Longitude);
        given.Coordinates[0].ShouldBe(given.Coordinates[^1]);
    }

    [Fact]
    public void It_goes_to_the_database_with_its_SRID() =>
        Convert.ToHexString(GeometryArgument.Ewkb(Read("POINT(116.5 39.25)"))).ShouldBe("0101000020E61000000000000000205D400000000000A04340");

    private static GraphQL.GraphQLError? Check(string wkt) => GeometryArgument.Check(new GeoJson(Read(wkt)), null, "where.geometry");

    private static Geometry Read(string wkt) => new WKTReader().Read(wkt);
}
