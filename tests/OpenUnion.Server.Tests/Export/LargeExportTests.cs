using System.Diagnostics;
using System.Net;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.Export;

/// <summary>Exports of some 90 MB, by the real server.</summary>
[Collection(Alone.Name)]
public sealed class LargeExportTests : IAsyncLifetime
{
    private const int Rows = 60_000;
    private const long MostHeld = 24 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TestTemplate Template = new(database => TestDatabase.ScalarAsync(database.Owner, $"""
        INSERT INTO stations (slug, name, name_basis, kind, scope, status, most_beautiful, region_code, coordinates_estimated, serves, summary)
        SELECT 'bulk-' || n, '驿站' || n, 'PRINTED', 'CARE_STATION', 'SINGLE', 'OPERATING', false, '110105', false, ARRAY['COURIER'], repeat(md5(n::text), 45)
        FROM generate_series(1, {Rows}) n
        """), SeededDatabase.Template);

    private TestDatabase _database = null!;
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(Template);
        _server = await TestServer.StartAsync(OpenUnionServer.Create(TestServer.Options with { Database = _database.Reader }));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("geojsonl")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task A_file_waits_in_the_database_while_its_client_does_not_read(string format)
    {
        await _server.GetAsync($"/export/sources.{format}");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var response = await AskAsync(format);
        await using var body = await response.Content.ReadAsStreamAsync();

        await UntilAsync("SELECT coalesce(bool_or(wait_event = 'ClientWrite'), false) FROM pg_stat_activity WHERE application_name = 'openunion-export' AND datname = current_database()");

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(MostHeld);
        await body.CopyToAsync(Stream.Null);
    }

    [Fact]
    public async Task One_client_has_one_export_and_the_next_when_it_is_through()
    {
        using (var response = await AskAsync("csv"))
        {
            var refused = await _server.GetAsync("/export/sources.csv");
            (refused.Status, refused.Header("Retry-After"), refused.Json.GetProperty("code").GetString()).ShouldBe((429, "5", "OU3010"));
            (await _server.QueryAsync("{ dataset { revision } }")).Status.ShouldBe(200);
        }

        await UntilAsync("SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = 'openunion-export' AND datname = current_database() AND state <> 'idle'");
        (await UntilServedAsync()).ShouldBe(200);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("geojsonl")]
    [InlineData("ndjson")]
    [InlineData("xlsx")]
    [InlineData("parquet")]
    public async Task A_file_that_breaks_off_never_looks_whole(string format)
    {
        using var response = await AskAsync(format);
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.ReadExactlyAsync(new byte[1000]);
        await TestDatabase.ScalarAsync(_database.Superuser, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'openunion-export' AND datname = current_database() AND state <> 'idle'");

        await Should.ThrowAsync<IOException>(() => body.CopyToAsync(Stream.Null));

        (await UntilServedAsync()).ShouldBe(200);
    }

    private async Task<HttpResponseMessage> AskAsync(string format)
    {
        var response = await _server.Client.GetAsync($$$"""/export/stations.{{{format}}}?where={"slug":{"startsWith":"bulk-"}}""", HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("OpenUnion-Rows").ShouldBe(["60000"]);
        return response;
    }

    // When the server begins to know that a client is gone cannot be seen from here.
    private async Task<int> UntilServedAsync()
    {
        for (var clock = Stopwatch.StartNew(); ;)
        {
            var answer = await _server.GetAsync("/export/sources.csv");
            if (answer.Status != 429 || clock.Elapsed > Patience) return answer.Status;
        }
    }

    private async Task UntilAsync(string question)
    {
        for (var clock = Stopwatch.StartNew(); await TestDatabase.ScalarAsync(_database.Superuser, question) is not true;)
            clock.Elapsed.ShouldBeLessThan(Patience, question);
    }
}
