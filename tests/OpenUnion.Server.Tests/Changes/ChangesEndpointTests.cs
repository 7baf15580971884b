using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.Changes;

public sealed class ChangesEndpointTests : IAsyncLifetime
{
    private static readonly TestTemplate Changed = new(
        async database =>
        {
            using var edition = new SeedEdition();
            edition.Replace("regions", "Chaoyang District", "Chaoyang");
            (await edition.ImportAsync(database)).ShouldBe(2);
        },
        from: SeededDatabase.Template);

    private TestDatabase _database = null!;
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Changed);
        _server = await TestServer.StartAsync(OpenUnionServer.Create(TestServer.Options with { Database = _database.Reader }));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Each_change_is_a_line()
    {
        var answer = await _server.GetAsync("/changes.ndjson?since=1");

        answer.Status.ShouldBe(200);
        answer.ContentType.ShouldBe("application/x-ndjson; charset=utf-8");
        answer.Header("OpenUnion-Revision").ShouldBe("2");
        answer.Header("Cache-Control").ShouldBe("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
        var lines = answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();
        lines.ShouldNotBeEmpty();
        lines[0].ToJsonString().ShouldStartWith("""{"revision":2,"sequence":1,"type":"REGION","operation":"CHANGED","key":""");
        lines[0]["fields"]!.ToJsonString().ShouldBe("""[{"name":"name_en","old":"Chaoyang District","new":"Chaoyang"}]""");
    }

    [Fact]
    public async Task The_whole_log_is_as_the_graph_has_it()
    {
        var counts = (await _server.QueryAsync("{ all: changes { totalCount } regions: changes(types: [REGION]) { totalCount } }")).Json.GetProperty("data");

        (await LinesAsync("/changes.ndjson")).Count.ShouldBe(counts.GetProperty("all").GetProperty("totalCount").GetInt32());
        var regions = await LinesAsync("/changes.ndjson?types=REGION");
        regions.Count.ShouldBe(counts.GetProperty("regions").GetProperty("totalCount").GetInt32());
        regions.Count.ShouldBeGreaterThan(1_000);
        var places = regions.Select(line => (line.GetProperty("revision").GetInt32(), line.GetProperty("sequence").GetInt64())).ToList();
        places.ShouldBe(places.Order());
        places.Distinct().Count().ShouldBe(places.Count);
    }

    [Fact]
    public async Task A_client_that_is_up_to_date_gets_304()
    {
        var tag = (await _server.GetAsync("/changes.ndjson?since=2")).Header("ETag").ShouldNotBeNull();

        (await _server.GetAsync("/changes.ndjson?since=2", ("If-None-Match", $"\"other\", W/{tag}"))).Status.ShouldBe(304);
        (await _server.GetAsync("/changes.ndjson?since=1", ("If-None-Match", tag))).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("since=-1", "OU2083", "The parameter `since` is -1; expected a revision, or 0 for all.")]
    [InlineData("since=new", "OU2083", "The parameter `since` is \"new\"; expected a revision, or 0 for all.")]
    [InlineData("from=1", "OU2068", "There is no parameter `from`; expected `since` or `types`.")]
    public async Task A_parameter_that_cannot_be_read_is_a_problem(string query, string code, string detail)
    {
        var answer = await _server.GetAsync($"/changes.ndjson?{query}");

        (answer.Status, answer.ContentType).ShouldBe((400, "application/problem+json"));
        (answer.Json.GetProperty("code").GetString(), answer.Json.GetProperty("detail").GetString()).ShouldBe((code, detail));
    }

    [Fact]
    public async Task An_unknown_type_is_told_which_there_are()
    {
        var answer = await _server.GetAsync("/changes.ndjson?types=STATION,DOG");

        answer.Json.GetProperty("detail").GetString().ShouldNotBeNull().ShouldStartWith("The parameter `types` has \"DOG\"; expected one of STATION, STATION_AMENITY, ");
    }

    private async Task<List<JsonElement>> LinesAsync(string address)
    {
        var answer = await _server.GetAsync(address);
        answer.Status.ShouldBe(200);
        return [.. answer.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
