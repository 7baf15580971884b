using Npgsql;
using OpenUnion.Data.Model.Place;

namespace OpenUnion.Data.Tests.Runtime;

/// <summary>Stations along routes, held against a search over each edge that measures on the spheroid by itself.</summary>
public sealed class AlongTests(SyntheticGraph graph) : IClassFixture<SyntheticGraph>
{
    private const string Query = """
        query ($route: Geometry!, $corridor: Float!, $first: Int, $after: String, $last: Int, $before: String) {
          stationsAlong(route: $route, corridor: $corridor, first: $first, after: $after, last: $last, before: $before) {
            edges { distance distanceAlong node { slug } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            totalCount
          }
        }
        """;

    [Theory]
    [InlineData(1, 20_000, 0.2)]
    [InlineData(2, 20_000, 0.2)]
    [InlineData(3, 5_000, 0.05)]
    public async Task Stations_and_their_distances_are_those_of_a_search_over_the_route(int seed, double corridor, double tolerance)
    {
        var stations = await StationsAsync();
        var random = new Random(seed);
        for (var i = 0; i < 4; i++)
        {
            var route = Enumerable.Range(0, 4).Select(_ => stations[random.Next(stations.Count)].Place).ToList();
            var found = await AllAsync(route, corridor, 100);
            var measured = stations.Select(station => (station.Slug, Feet: FeetOf(station.Place, route))).ToDictionary(pair => pair.Slug, pair => pair.Feet, StringComparer.Ordinal);

            found.Count.ShouldBeGreaterThan(3);
            found.Select(edge => edge.Slug).ToHashSet(StringComparer.Ordinal).SetEquals(measured.Where(pair => pair.Value[0].Metres <= corridor).Select(pair => pair.Key)).ShouldBeTrue();
            found.ShouldBe(found.OrderBy(edge => edge.Along).ThenBy(edge => edge.Slug, StringComparer.Ordinal));
            // Where the route comes as near a second time, either place is right.
            found.Max(edge => Math.Abs(edge.Metres - measured[edge.Slug][0].Metres)).ShouldBeLessThan(0.002);
            found.Max(edge => measured[edge.Slug].Where(foot => foot.Metres < edge.Metres + 0.002).Min(foot => Math.Abs(foot.Along - edge.Along))).ShouldBeLessThan(tolerance);
        }
    }

    [Fact]
    public async Task Pages_in_both_directions_are_the_whole_list()
    {
        List<Position> route = [new(116.4, 39.9), new(117.2, 39.1), new(121.47, 31.23), new(113.26, 23.13)];
        var whole = await AllAsync(route, 20_000, 100);
        whole.Count.ShouldBeGreaterThan(30);

        (await AllAsync(route, 20_000, 7)).ShouldBe(whole);
        (await AllAsync(route, 20_000, 7, backward: true)).ShouldBe(whole);
    }

    [Fact]
    public async Task A_cursor_of_another_route_is_none()
    {
        var page = await PageAsync([new(116.4, 39.9), new(117.2, 39.1)], 20_000, new() { ["first"] = 1 });
        var answer = await graph.Client.AskAsync(Query, Variables([new(116.4, 39.9), new(117.2, 39.2)], 20_000, new() { ["after"] = (string)page["pageInfo"]!["endCursor"]! }));

        ((string)answer["errors"]![0]!["extensions"]!["code"]!).ShouldBe("HC0078");
    }

    private async Task<List<Edge>> AllAsync(IReadOnlyList<Position> route, double corridor, int size, bool backward = false)
    {
        var edges = new List<Edge>();
        string? cursor = null;
        while (true)
        {
            var page = await PageAsync(route, corridor, backward ? new() { ["last"] = size, ["before"] = cursor } : new() { ["first"] = size, ["after"] = cursor });
            var items = page["edges"]!.AsArray().Select(edge => new Edge((string)edge!["node"]!["slug"]!, (double)edge["distance"]!, (double)edge["distanceAlong"]!));
            edges.InsertRange(backward ? 0 : edges.Count, items);
            if (!(bool)page["pageInfo"]![backward ? "hasPreviousPage" : "hasNextPage"]!)
            {
                edges.Count.ShouldBe((int)page["totalCount"]!);
                return edges;
            }

            cursor = (string)page["pageInfo"]![backward ? "startCursor" : "endCursor"]!;
        }
    }

    private async Task<System.Text.Json.Nodes.JsonNode> PageAsync(IReadOnlyList<Position> route, double corridor, Dictionary<string, object?> page)
    {
        var answer = await graph.Client.AskAsync(Query, Variables(route, corridor, page));
        answer["errors"].ShouldBeNull(answer.ToJsonString());
        return answer["data"]!["stationsAlong"]!;
    }

    private static Dictionary<string, object?> Variables(IReadOnlyList<Position> route, double corridor, Dictionary<string, object?> page) => new(page)
    {
        ["route"] = new Dictionary<string, object?> { ["type"] = "LineString", ["coordinates"] = route.Select(place => new object?[] { place.Longitude, place.Latitude }).ToArray() },
        ["corridor"] = corridor,
    };

    /// <summary>Where the route comes near a place: the feet on all its edges, the nearest first.</summary>
    private static List<(double Metres, double Along)> FeetOf(Position place, IReadOnlyList<Position> route)
    {
        var feet = new List<(double Metres, double Along)>();
        var start = 0.0;
        for (var i = 1; i < route.Count; i++)
        {
            var (length, azimuth) = Spheroid.Between(route[i - 1], route[i]);
            var edgeStart = route[i - 1];
            double Away(double along) => Spheroid.Between(Spheroid.Towards(edgeStart, azimuth, along), place).Metres;
            var along = Least(Away, length);
            feet.Add((Away(along), start + along));
            start += length;
        }

        return [.. feet.OrderBy(foot => foot.Metres)];
    }

    /// <summary>Where a function with one valley is least, by the golden section.</summary>
    private static double Least(Func<double, double> value, double end)
    {
        var (low, high) = (0.0, end);
        var ratio = (Math.Sqrt(5) - 1) / 2;
        while (high - low > 0.001)
        {
            var (left, right) = (high - (ratio * (high - low)), low + (ratio * (high - low)));
            if (value(left) <= value(right))
                high = right;
            else
                low = left;
        }

        return (low + high) / 2;
    }

    private async Task<List<(string Slug, Position Place)>> StationsAsync()
    {
        await using var connection = new NpgsqlConnection(graph.Database.Reader);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT slug, ST_X(location::geometry), ST_Y(location::geometry) FROM stations WHERE location IS NOT NULL ORDER BY slug", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var stations = new List<(string, Position)>();
        while (await reader.ReadAsync())
            stations.Add((reader.GetString(0), new Position(reader.GetDouble(1), reader.GetDouble(2))));
        return stations;
    }

    private sealed record Edge(string Slug, double Metres, double Along);
}
