using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenUnion.Server.Tests.Surfaces;

/// <summary>Every surface of a server that answers which stations satisfy a filter, or how many.</summary>
internal sealed class SurfaceClient(TestServer server)
{
    private const string Walk = """
        query ($where: StationFilterInput, $after: String) {
          stations(where: $where, first: 40, after: $after) { totalCount nodes { slug } pageInfo { endCursor hasNextPage } }
        }
        """;

    private const string Counts = """
        query ($where: StationFilterInput) {
          list: stations(where: $where) { totalCount }
          aggregate: stationsAggregate(where: $where) { count }
          export(of: { stations: { where: $where } }) { rows }
          clusters: stationClusters(bbox: { west: 73, south: 3, east: 136, north: 54 }, zoom: 3, where: $where) { count }
        }
        """;

    /// <summary>The keys that the list has, page by page.</summary>
    public async Task<List<string>> ListAsync(JsonNode where)
    {
        var (keys, after) = (new List<string>(), (string?)null);
        do
        {
            var page = (await AskAsync(Walk, new { where, after })).GetProperty("stations");
            keys.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("slug").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        return keys;
    }

    /// <summary>What the graph counts, by the name of the field.</summary>
    public async Task<Dictionary<string, int>> GraphAsync(JsonNode where)
    {
        var data = await AskAsync(Counts, new { where });
        return new(StringComparer.Ordinal)
        {
            ["totalCount"] = data.GetProperty("list").GetProperty("totalCount").GetInt32(),
            ["stationsAggregate"] = data.GetProperty("aggregate").GetProperty("count").GetInt32(),
            ["export"] = data.GetProperty("export").GetProperty("rows").GetInt32(),
            ["stationClusters"] = data.GetProperty("clusters").EnumerateArray().Sum(cluster => cluster.GetProperty("count").GetInt32()),
        };
    }

    /// <summary>What the document of the tiles counts: stations that they show, and those without any place.</summary>
    public async Task<(int Shown, int Unplaced)> TileJsonAsync(JsonNode where)
    {
        var answer = await GetAsync($"/tiles/stations.json?where={Text(where)}");
        return (answer.Json.GetProperty("stations").GetInt32(), answer.Json.GetProperty("unplaced").GetInt32());
    }

    /// <summary>The bytes of all tiles of a zoom.</summary>
    public async Task<List<byte[]>> TilesAsync(int zoom, JsonNode where)
    {
        var tiles = new List<byte[]>();
        for (var tile = 0; tile < 1 << (2 * zoom); tile++)
        {
            using var answer = await server.Client.GetAsync($"/tiles/stations/{zoom}/{tile >> zoom}/{tile & ((1 << zoom) - 1)}.mvt?where={Text(where)}");
            ((int)answer.StatusCode).ShouldBeOneOf(200, 204);
            tiles.Add(await answer.Content.ReadAsByteArrayAsync());
        }

        return tiles;
    }

    /// <summary>The keys in a csv file.</summary>
    public async Task<List<string>> CsvAsync(JsonNode where)
    {
        var answer = await GetAsync($"/export/stations.csv?fields=slug&where={Text(where)}");
        var keys = answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        answer.Header("OpenUnion-Rows").ShouldBe($"{keys.Count}");
        return keys;
    }

    /// <summary>The keys in a sequence of GeoJSON.</summary>
    public async Task<List<string>> GeoJsonSequenceAsync(JsonNode where)
    {
        var answer = await GetAsync($"/export/stations.geojsonl?where={Text(where)}");
        return [.. answer.Body.Split('\u001E', StringSplitOptions.RemoveEmptyEntries).Select(feature => (string)JsonNode.Parse(feature)!["id"]!)];
    }

    /// <summary>The keys of OGC's features, page by page, each of which tells how many there are.</summary>
    /// <param name="parameters">Of the first page.</param>
    public async Task<List<string>> FeaturesAsync(string parameters)
    {
        var (keys, matched, page) = (new List<string>(), new List<int>(), (string?)$"/ogc/collections/stations/items?limit=40&{parameters}");
        while (page is not null)
        {
            var answer = JsonNode.Parse((await GetAsync(page)).Body)!;
            keys.AddRange(answer["features"]!.AsArray().Select(feature => (string)feature!["id"]!));
            matched.Add((int)answer["numberMatched"]!);
            page = (string?)answer["links"]!.AsArray().SingleOrDefault(link => (string?)link!["rel"] == "next")?["href"];
        }

        matched.ShouldAllBe(count => count == keys.Count);
        return keys;
    }

    public static string Text(JsonNode where) => Uri.EscapeDataString(where.ToJsonString());

    private async Task<Answer> GetAsync(string address)
    {
        var answer = await server.GetAsync(address);
        answer.Status.ShouldBe(200, answer.Body);
        return answer;
    }

    private async Task<JsonElement> AskAsync(string query, object variables)
    {
        var answer = await server.QueryAsync(query, variables);
        answer.Json.TryGetProperty("errors", out var errors).ShouldBeFalse(errors.ToString());
        return answer.Json.GetProperty("data");
    }
}
