using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime;

public sealed class NearestTests(SyntheticGraph graph) : IClassFixture<SyntheticGraph>
{
    private const string Query = """
        query ($near: PointInput!, $maxDistance: Float, $first: Int, $after: String) {
          stationsNear(near: $near, maxDistance: $maxDistance, first: $first, after: $after) {
            edges { distance cursor node { slug } }
            pageInfo { hasNextPage endCursor }
            totalCount
          }
        }
        """;

    [Fact]
    public async Task The_nearest_are_the_nearest_on_the_spheroid_in_true_order()
    {
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
        {
            var (longitude, latitude) = (80 + (random.NextDouble() * 45), 20 + (random.NextDouble() * 28));
            var first = random.Next(1, 101);

            var page = (await AskAsync(longitude, latitude, null, first, null))["edges"]!.AsArray();

            page.Select(edge => (string)edge!["node"]!["slug"]!).ShouldBe(await PlainAsync(longitude, latitude, null, first));
        }
    }

    [Theory]
    [InlineData(7, null)]
    [InlineData(100, 300_000d)]
    [InlineData(1, 20_000d)]
    public async Task Pages_in_a_row_are_the_whole_list_without_a_loss_or_a_repetition(int first, double? maxDistance)
    {
        var expected = await PlainAsync(116.4, 39.9, maxDistance, int.MaxValue);
        var found = new List<string>();
        string? after = null;
        do
        {
            var page = await AskAsync(116.4, 39.9, maxDistance, first, after);
            ((int)page["totalCount"]!).ShouldBe(expected.Count);
            found.AddRange(page["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["slug"]!));
            after = (string?)page["pageInfo"]!["endCursor"];
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
                break;
        }
        while (found.Count < Math.Min(expected.Count, 60 * first));
        found.ShouldBe(expected.Take(found.Count));
        found.Count.ShouldBe(Math.Min(expected.Count, 60 * first));
    }

    [Fact]
    public async Task Stations_at_the_same_spot_are_told_apart_by_their_slug()
    {
        var spot = await TestDatabase.ScalarAsync(graph.Database.Reader, "SELECT string_agg(slug, ' ' ORDER BY slug) FROM stations WHERE location IS NOT NULL GROUP BY location HAVING count(*) > 1 ORDER BY count(*) DESC LIMIT 1");
        var slugs = ((string)spot!).Split(' ');
        var point = await TestDatabase.ScalarAsync(graph.Database.Reader, $"SELECT concat_ws(' ', ST_X(location::geometry), ST_Y(location::geometry)) FROM stations WHERE slug = '{slugs[0]}'");
        var degrees = ((string)point!).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();

        var first = await AskAsync(degrees[0], degrees[1], null, 1, null);
        var second = await AskAsync(degrees[0], degrees[1], null, 1, (string)first["pageInfo"]!["endCursor"]!);

        ((string)first["edges"]![0]!["node"]!["slug"]!).ShouldBe(slugs[0]);
        ((double)first["edges"]![0]!["distance"]!).ShouldBe(0);
        ((string)second["edges"]![0]!["node"]!["slug"]!).ShouldBe(slugs[1]);
    }

    [Theory]
    [InlineData(3, null)]
    [InlineData(3, 50_000d)]
    [InlineData(50, 400_000d)]
    public async Task Pages_backwards_are_the_list_too(int last, double? maxDistance)
    {
        var (longitude, latitude) = await MostCrowdedAsync();
        var expected = await PlainAsync(longitude, latitude, maxDistance, int.MaxValue);
        var forward = await AskAsync(longitude, latitude, maxDistance, Math.Min(100, expected.Count), null);
        var before = (string)forward["pageInfo"]!["endCursor"]!;
        var found = new List<string> { (string)forward["edges"]!.AsArray()[^1]!["node"]!["slug"]! };
        JsonNode page;
        do
        {
            page = await BackAsync(longitude, latitude, maxDistance, last, before);
            found.InsertRange(0, page["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["slug"]!));
            before = (string)page["pageInfo"]!["startCursor"]!;
            ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBeTrue();
        }
        while ((bool)page["pageInfo"]!["hasPreviousPage"]!);
        found.ShouldBe(expected.Take(100));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(200_000d)]
    public async Task The_last_are_the_furthest(double? maxDistance)
    {
        var page = await BackAsync(116.4, 39.9, maxDistance, 5, null);

        page["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["slug"]!).ShouldBe((await PlainAsync(116.4, 39.9, maxDistance, int.MaxValue)).TakeLast(5));
        ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBeFalse();
        ((bool)page["pageInfo"]!["hasPreviousPage"]!).ShouldBeTrue();
    }

    [Fact]
    public async Task At_a_crowded_spot_small_pages_lose_and_repeat_nobody()
    {
        var (longitude, latitude) = await MostCrowdedAsync();
        var expected = await PlainAsync(longitude, latitude, null, 60);
        var found = new List<string>();
        string? after = null;
        while (found.Count < 60)
        {
            var page = await AskAsync(longitude, latitude, null, 3, after);
            found.AddRange(page["edges"]!.AsArray().Select(edge => (string)edge!["node"]!["slug"]!));
            after = (string)page["pageInfo"]!["endCursor"]!;
        }

        found.ShouldBe(expected);
    }

    [Fact]
    public async Task A_cursor_from_another_point_is_refused()
    {
        var cursor = (string)(await AskAsync(116.4, 39.9, null, 1, null))["pageInfo"]!["endCursor"]!;
        var near = new Dictionary<string, object?> { ["longitude"] = 116.5, ["latitude"] = 39.9 };

        var answer = await graph.Client.AskAsync(Query, new Dictionary<string, object?> { ["near"] = near, ["after"] = cursor });

        ((string)answer["errors"]![0]!["extensions"]!["code"]!).ShouldBe("HC0078");
    }

    [Fact]
    public async Task A_page_of_nothing_says_whether_more_follows()
    {
        var page = await AskAsync(116.4, 39.9, null, 0, null);

        page["edges"]!.AsArray().ShouldBeEmpty();
        ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBeTrue();
    }

    private async Task<JsonNode> AskAsync(double longitude, double latitude, double? maxDistance, int first, string? after)
    {
        var near = new Dictionary<string, object?> { ["longitude"] = longitude, ["latitude"] = latitude };
        var answer = await graph.Client.AskAsync(Query, new Dictionary<string, object?> { ["near"] = near, ["maxDistance"] = maxDistance, ["first"] = first, ["after"] = after });
        answer["errors"].ShouldBeNull(answer.ToJsonString());
        return answer["data"]!["stationsNear"]!;
    }

    private async Task<JsonNode> BackAsync(double longitude, double latitude, double? maxDistance, int last, string? before)
    {
        var near = new Dictionary<string, object?> { ["longitude"] = longitude, ["latitude"] = latitude };
        var answer = await graph.Client.AskAsync(
            "query ($near: PointInput!, $maxDistance: Float, $last: Int, $before: String) { stationsNear(near: $near, maxDistance: $maxDistance, last: $last, before: $before) { edges { node { slug } } pageInfo { hasNextPage hasPreviousPage startCursor } } }",
            new Dictionary<string, object?> { ["near"] = near, ["maxDistance"] = maxDistance, ["last"] = last, ["before"] = before });
        answer["errors"].ShouldBeNull(answer.ToJsonString());
        return answer["data"]!["stationsNear"]!;
    }

    /// <summary>The place where most stations stand at one spot.</summary>
    private async Task<(double Longitude, double Latitude)> MostCrowdedAsync()
    {
        var point = await TestDatabase.ScalarAsync(graph.Database.Reader, "SELECT concat_ws(' ', ST_X(location::geometry), ST_Y(location::geometry)) FROM stations WHERE location IS NOT NULL GROUP BY location ORDER BY count(*) DESC, min(slug) LIMIT 1");
        var degrees = ((string)point!).Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return (degrees[0], degrees[1]);
    }

    /// <summary>The same question in the plainest SQL, without an index or a trick.</summary>
    private async Task<List<string>> PlainAsync(double longitude, double latitude, double? maxDistance, int limit)
    {
        await using var connection = new NpgsqlConnection(graph.Database.Reader);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT slug FROM (SELECT slug, ST_Distance(location, ST_MakePoint($1, $2)::geography) AS distance FROM stations WHERE location IS NOT NULL) s
            WHERE $3::float8 IS NULL OR distance <= $3 ORDER BY distance, slug LIMIT $4
            """,
            connection)
        {
            Parameters = { new() { Value = longitude }, new() { Value = latitude }, new() { Value = (object?)maxDistance ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Double }, new() { Value = limit } },
        };
        await using var reader = await command.ExecuteReaderAsync();
        var slugs = new List<string>();
        while (await reader.ReadAsync())
            slugs.Add(reader.GetString(0));
        return slugs;
    }
}
