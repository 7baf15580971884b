using System.Text.Json.Nodes;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>Places by HTTP: what a map of one's own system asks.</summary>
public sealed class PlaceTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    [Fact]
    public async Task A_map_of_Baidu_gets_what_lies_in_its_window_and_on_a_route()
    {
        var answer = await seeded.Server.QueryAsync("""
            query ($route: Geometry!) {
              window: stations(where: { location: { bbox: { west: 116.47, south: 39.91, east: 116.48, north: 39.92, crs: BD09 } } }) { nodes { name location(crs: BD09) { coordinates coordinateSystem } } }
              route: stationsAlong(route: $route, corridor: 500, crs: BD09) { edges { distance distanceAlong node { name } } }
            }
            """, JsonNode.Parse("""{"route":{"type":"LineString","coordinates":[[116.46,39.914],[116.49,39.914]]}}"""));

        answer.Status.ShouldBe(200, answer.Body);
        answer.Body.ShouldStartWith("""{"data":{"window":{"nodes":[{"name":"万达骑士驿站","location":{"coordinates":[116.4782203,39.9160292],"coordinateSystem":"BD09"}}]},"route":{"edges":[""");
        answer.Json.GetProperty("data").GetProperty("route").GetProperty("edges").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_geometry_that_is_none_is_a_mistake_of_the_variable()
    {
        var answer = await seeded.Server.QueryAsync("query ($area: Geometry!) { stations(where: { location: { within: { geometry: $area } } }) { totalCount } }", JsonNode.Parse("""{"area":{"type":"Polygon","coordinates":[[[116,39],[117,39],[117,40],[116,40]]]}}"""));

        answer.Status.ShouldBe(400);
        answer.Message.ShouldNotBeNull().ShouldContain("Geometry has an open ring at coordinates[0]: it begins with [116, 39] and ends with [116, 40]; expected the same position.");
    }
}
