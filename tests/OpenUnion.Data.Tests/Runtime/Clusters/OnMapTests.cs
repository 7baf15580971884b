using System.Text.Json.Nodes;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Tests.Runtime.Clusters;

/// <summary>The list of what a map shows, also worked out by plain code from where stations are drawn.</summary>
public sealed class OnMapTests(SyntheticGraph graph) : IClassFixture<SyntheticGraph>
{
    private const string Asked = """
        query ($box: BoundingBoxInput!, $after: String) {
          stations(where: { onMap: $box }, first: 100, after: $after) { totalCount nodes { slug } pageInfo { hasNextPage endCursor } }
        }
        """;

    // One after the other in one client: a statement that was made for one system must not answer for another.
    [Fact]
    public async Task A_box_of_a_map_has_the_stations_that_are_drawn_in_it()
    {
        var stations = await PlainStation.ReadAsync(graph.Database.Reader);
        stations.ShouldContain(station => station.IsPlacedByRegion);
        var random = new Random(21);
        var found = 0;
        for (var i = 0; i < 30; i++)
        {
            var system = (CoordinateSystem)(i % 3);
            var (west, south) = (75 + (random.NextDouble() * 45), 18 + (random.NextDouble() * 25));
            var (east, north) = (west + (random.NextDouble() * 12), south + (random.NextDouble() * 8));
            var (left, top, right, bottom) = (WebMercator.X(west), WebMercator.Y(north), WebMercator.X(east), WebMercator.Y(south));
            var expected = stations.Where(station => station.On(system) is var (x, y) && x >= left && x <= right && y >= top && y <= bottom).Select(station => station.Slug).ToList();

            (await SlugsAsync(new() { ["west"] = west, ["south"] = south, ["east"] = east, ["north"] = north, ["crs"] = system.ToString() })).ShouldBe(expected, ignoreOrder: true);
            found += expected.Count;
        }

        found.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task The_whole_world_has_all_that_maps_draw_and_a_far_country_none()
    {
        var drawn = await PlainStation.ReadAsync(graph.Database.Reader);

        (await SlugsAsync(new() { ["west"] = -180.0, ["south"] = -90.0, ["east"] = 180.0, ["north"] = 90.0 })).Count.ShouldBe(drawn.Count);
        (await SlugsAsync(new() { ["west"] = -10.0, ["south"] = 40.0, ["east"] = 5.0, ["north"] = 50.0 })).ShouldBeEmpty();
    }

    private async Task<List<string>> SlugsAsync(Dictionary<string, object?> box)
    {
        var slugs = new List<string>();
        for (string? after = null; ;)
        {
            var answer = await graph.Client.AskAsync(Asked, new Dictionary<string, object?> { ["box"] = box, ["after"] = after });
            answer["errors"].ShouldBeNull(answer.ToJsonString());
            var page = answer["data"]!["stations"]!;
            slugs.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["slug"]!));
            if ((bool)page["pageInfo"]!["hasNextPage"]! is false)
            {
                slugs.Count.ShouldBe((int)page["totalCount"]!);
                return slugs;
            }

            after = (string)page["pageInfo"]!["endCursor"]!;
        }
    }
}
