using System.Text.Json;
using OpenUnion.Data.Graph.Scalars;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Tests.Graph.Scalars;

public class GeoJsonReaderTests
{
    [Theory]
    [InlineData("""{"type":"Point","coordinates":[116.4,39.9]}""", "POINT (116.4 39.9)")]
    [InlineData("""{"type":"Point","coordinates":[116,39.9,52.5],"bbox":[116,39.9,116,39.9],"crs":null}""", "POINT (116 39.9)")]
    [InlineData("""{"coordinates":[[116,39],[117,40]],"type":"LineString","crs":4326}""", "LINESTRING (116 39, 117 40)")]
    [InlineData("""{"type":"Polygon","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"coordinates":[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[6,1],[6,2],[5,1]]]}""", "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))")]
    [InlineData("""{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}""", "MULTIPOINT ((1 2), (3 4))")]
    [InlineData("""{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}""", "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[[[[0,0],[9,0],[9,9],[0,0]]]]}""", "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)))")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[3,4]}]}]}""", "GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (POINT (3 4)))")]
    public void Every_geometry_of_the_standard_is_read(string json, string expected) =>
        Read(json).ShouldBe(expected);

    [Theory]
    [InlineData("""[116,39]""", "Geometry cannot represent value: [116, 39]; expected an object with `type` and `coordinates`.")]
    [InlineData(""" "POINT(116 39)" """, "Geometry cannot represent value: \"POINT(116 39)\"; expected an object with `type` and `coordinates`.")]
    [InlineData("""{"coordinates":[116,39]}""", "Geometry cannot represent value at type: null; expected Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon or GeometryCollection.")]
    [InlineData("""{"type":"POINT","coordinates":[116,39]}""", "Geometry cannot represent value at type: \"POINT\"; expected Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon or GeometryCollection.")]
    [InlineData("""{"type":"Feature","geometry":{"type":"Point","coordinates":[116,39]}}""", "Geometry cannot represent value at type: \"Feature\"; expected the type of a geometry; give the `geometry` of the feature.")]
    [InlineData("""{"type":"Point"}""", "Geometry cannot represent value at coordinates: null; expected an array.")]
    [InlineData("""{"type":"Point","coordinates":[116]}""", "Geometry cannot represent value at coordinates: [116]; expected a position: longitude and latitude as numbers.")]
    [InlineData("""{"type":"Point","coordinates":["116","39"]}""", "Geometry cannot represent value at coordinates: [\"116\", \"39\"]; expected a position: longitude and latitude as numbers.")]
    [InlineData("""{"type":"Point","coordinates":[1,2,3,4]}""", "Geometry cannot represent value at coordinates: [1, 2, 3, 4]; expected a position: longitude and latitude as numbers.")]
    [InlineData("""{"type":"LineString","coordinates":[[116,39]]}""", "Geometry cannot represent value at coordinates: [[116, 39]]; expected two positions or more.")]
    [InlineData("""{"type":"MultiPoint","coordinates":[]}""", "Geometry cannot represent value at coordinates: []; expected an array that is not empty.")]
    [InlineData("""{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,null]]]}""", "Geometry cannot represent value at coordinates[1][1]: [7, null]; expected a position: longitude and latitude as numbers.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[9,0],[0,0]]]}""", "Geometry cannot represent value at coordinates[0]: [[0, 0], [9, 0], [0, 0]]; expected a ring: four positions or more, the last the same as the first.")]
    [InlineData("""{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9]]]}""", "Geometry has an open ring at coordinates[0]: it begins with [0, 0] and ends with [0, 9]; expected the same position.")]
    [InlineData("""{"type":"GeometryCollection","coordinates":[]}""", "Geometry cannot represent value at geometries: null; expected an array that is not empty.")]
    [InlineData("""{"type":"GeometryCollection","geometries":[{"type":"Circle"}]}""", "Geometry cannot represent value at geometries[0].type: \"Circle\"; expected Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon or GeometryCollection.")]
    [InlineData("""{"type":"Point","coordinates":[1,2],"crs":3857}""", "Geometry cannot represent value at crs: 3857; expected 4326 or nothing. GCJ02 and BD09 are named by `crs` beside the geometry.")]
    public void A_mistake_is_told_with_its_place_and_what_was_expected(string json, string expected) =>
        Should.Throw<CoercionException>(() => Read(json)).Message.ShouldBe(expected);

    [Fact]
    public void Positions_are_bounded()
    {
        var line = Enumerable.Range(0, GeoJsonReader.MaxPositions).Select(i => $"[{i / 100.0},1]").ToList();

        Should.NotThrow(() => Read($$"""{"type":"LineString","coordinates":[{{string.Join(',', line)}}]}"""));
        Should.Throw<CoercionException>(() => Read($$"""{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[{{string.Join(',', line)}}]]}"""))
            .Message.ShouldBe("Geometry has more than 10,000 positions, counted up to coordinates[1][9998]; simplify it.");
        Should.Throw<CoercionException>(() => Read($$"""{"type":"LineString","coordinates":[{{string.Join(',', line)}},[1,1]]}"""))
            .Message.ShouldBe("Geometry has more than 10,000 positions, counted up to coordinates; simplify it.");
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        var nested = """{"type":"Point","coordinates":[1,2]}""";
        for (var i = 0; i < GeoJsonReader.MaxNesting; i++)
            nested = $$"""{"type":"GeometryCollection","geometries":[{{nested}}]}""";

        Should.NotThrow(() => Read(nested));
        Should.Throw<CoercionException>(() => Read($$"""{"type":"GeometryCollection","geometries":[{{nested}}]}"""))
            .Message.ShouldBe("Geometry has more than 4 collections inside each other at geometries[0].geometries[0].geometries[0].geometries[0].");
    }

    private static string Read(string json) => GeoJsonReader.Read(PlainJson.Of(JsonDocument.Parse(json).RootElement)).Geometry.ToString()!;
}
