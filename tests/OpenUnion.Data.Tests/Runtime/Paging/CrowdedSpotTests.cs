using System.Text.Json.Nodes;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Paging;

/// <summary>Far more stations at one spot than a page holds, where the index alone cannot tell which come first.</summary>
public sealed class CrowdedSpotTests : IAsyncLifetime
{
    private const string Near = "near: { longitude: 116.4, latitude: 39.9 }";
    private const string Spot = "ST_MakePoint(116.4, 39.9)::geography";

    private TestDatabase? _database;
    private GraphClient? _client;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(SyntheticDatabase.Template);
        // 40 at the point itself, and 40 at one a kilometre away, in no order of their keys.
        await TestDatabase.ScalarAsync(_database.Owner, $"UPDATE stations SET location = {Spot} WHERE slug IN (SELECT slug FROM stations ORDER BY md5(slug) LIMIT 40)");
        await TestDatabase.ScalarAsync(_database.Owner, $"UPDATE stations SET location = ST_Project({Spot}, 1000, 1) WHERE slug IN (SELECT slug FROM stations ORDER BY md5(slug) OFFSET 40 LIMIT 40)");
        _client = new GraphClient(_database.Reader);
    }

    public async Task DisposeAsync()
    {
        _client!.Dispose();
        await _database!.DisposeAsync();
    }

    [Theory]
    [InlineData(3, "", "")]
    [InlineData(3, ", maxDistance: 1500", "")]
    [InlineData(3, ", where: { kind: { eq: UNION_STATION } }", "AND kind = 'UNION_STATION'")]
    [InlineData(3, ", maxDistance: 1500, where: { amenities: { some: { kind: { eq: CHARGING } } } }", "AND EXISTS (SELECT FROM station_amenities a WHERE a.station_slug = slug AND a.kind = 'CHARGING')")]
    // So rare that the nearest thousand stations have fewer than a page.
    [InlineData(60, ", where: { kind: { eq: WORKERS_HOME } }", "AND kind = 'WORKERS_HOME'")]
    [InlineData(20, ", where: { kind: { eq: SERVICE_WINDOW } }", "AND kind = 'SERVICE_WINDOW'")]
    public async Task Pages_both_ways_lose_and_repeat_nobody(int size, string arguments, string condition)
    {
        var most = arguments.Contains("maxDistance", StringComparison.Ordinal) ? 1500 : 40_000_000;
        var expected = (string)(await TestDatabase.ScalarAsync(_database!.Reader, $"SELECT string_agg(slug, ' ' ORDER BY ST_Distance(location, {Spot}), slug) FROM stations WHERE ST_Distance(location, {Spot}) <= {most} {condition}"))!;
        var nearest = expected.Split(' ').Take(100).ToList();
        nearest.Count.ShouldBeGreaterThan(10);

        var (forward, end) = await WalkAsync(arguments, $"first: {size}, after", "endCursor", nearest.Count, null);
        forward.ShouldBe(nearest);
        var (backward, _) = await WalkAsync(arguments, $"last: {size}, before", "startCursor", nearest.Count - 1, end);
        backward.AsEnumerable().Reverse().ShouldBe(nearest.Take(nearest.Count - 1));
    }

    /// <summary>The first stations in the direction of reading, and the cursor of the last of them.</summary>
    private async Task<(List<string> Slugs, string Cursor)> WalkAsync(string arguments, string page, string cursor, int count, string? from)
    {
        var (found, at) = (new List<string>(), from);
        while (found.Count < count)
        {
            var answer = await _client!.AskAsync($"query ($at: String) {{ stationsNear({Near}{arguments}, {page}: $at) {{ edges {{ cursor node {{ slug }} }} pageInfo {{ {cursor} }} }} }}", new Dictionary<string, object?> { ["at"] = at });
            answer["errors"].ShouldBeNull(answer.ToJsonString());
            var edges = answer["data"]!["stationsNear"]!["edges"]!.AsArray().AsEnumerable();
            if (page.StartsWith("last", StringComparison.Ordinal))
                edges = edges.Reverse();
            foreach (var edge in edges.Take(count - found.Count))
            {
                found.Add((string)edge!["node"]!["slug"]!);
                at = (string)edge["cursor"]!;
            }
        }

        return (found, at!);
    }
}
