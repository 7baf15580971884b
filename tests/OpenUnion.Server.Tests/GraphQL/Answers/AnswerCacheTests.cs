using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenUnion.Data.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.GraphQL.Answers;

/// <summary>What goes out with an answer so that it can be kept, and what is kept here.</summary>
public sealed class AnswerCacheTests : IAsyncLifetime
{
    private const string Names = "/graphql?query={stations(first:3){nodes{name}}}";
    private const string FitForCdn = "public, max-age=60, stale-while-revalidate=600, stale-if-error=86400";

    private readonly string _folder = Directory.CreateTempSubdirectory("stored-operations-").FullName;
    private TestDatabase _database = null!;
    private WebApplication _app = null!;
    private TestServer _server = null!;

    public async Task InitializeAsync()
    {
        File.WriteAllText(Path.Combine(_folder, "names.graphql"), "query ($first: Int) { stations(first: $first) { nodes { name } } }");
        File.WriteAllText(Path.Combine(_folder, "open.graphql"), "{ stations(first: 1) { nodes { isOpen } } }");
        File.WriteAllText(Path.Combine(_folder, "open-then.graphql"), "{ stations(first: 1) { nodes { isOpen(at: \"2026-05-01T08:00:00+08:00\") } } }");
        File.WriteAllText(Path.Combine(_folder, "past.graphql"), "{ stations(first: 1, asOf: 1) { nodes { name } } }");
        _database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        _app = OpenUnionServer.Create(TestServer.Options with { Database = _database.Reader, StoredOperations = _folder, MaxTypeCost = 10_000 });
        _server = await TestServer.StartAsync(_app);
        await RevisionAsync(1);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_answer_has_a_strong_tag_and_says_its_revision()
    {
        var answer = await _server.GetAsync(Names);

        answer.Header("ETag").ShouldNotBeNull().ShouldMatch("^\"1-[0-9a-f]{32}\"$");
        answer.Header("OpenUnion-Revision").ShouldBe("1");
        answer.Header("Cache-Control").ShouldBe("no-cache");
        answer.Header("Vary").ShouldBe("Accept-Encoding, Accept");
        (await _server.GetAsync(Names)).Header("ETag").ShouldBe(answer.Header("ETag"));
    }

    [Fact]
    public async Task Whatever_differs_in_a_request_differs_in_its_tag()
    {
        var tags = new List<string?>();
        foreach (var address in (string[])[Names, Names.Replace(":3", ":2", StringComparison.Ordinal), "/graphql/persisted/names?variables={\"first\":3}", "/graphql/persisted/names?variables={\"first\":2}"])
            tags.Add((await _server.GetAsync(address)).Header("ETag"));
        tags.Add((await _server.GetAsync(Names, ("Accept", "application/json"))).Header("ETag"));

        tags.ShouldAllBe(tag => tag != null);
        tags.Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public async Task A_conditional_request_is_304_without_a_statement()
    {
        var tag = (await _server.GetAsync(Names)).Header("ETag")!;
        using var seen = new SeenStatements(_database.Name);

        var answer = await _server.GetAsync(Names, ("If-None-Match", tag));

        (answer.Status, answer.Body, answer.Header("ETag")).ShouldBe((304, "", tag));
        answer.Header("Cache-Control").ShouldBe("no-cache");
        seen.Answers.ShouldBe(0);
        (await _server.GetAsync(Names, ("If-None-Match", "\"1-0\""))).Status.ShouldBe(200);
        (await _server.GetAsync(Names, ("If-None-Match", tag), ("Accept", "application/json"))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_tag_that_was_forged_makes_no_error_a_success()
    {
        const string bad = "/graphql?query={stations(first:300){nodes{name}}}";
        foreach (var condition in (string[])["*", "\"1-0\"", (await _server.GetAsync(Names)).Header("ETag")!])
        {
            var answer = await _server.GetAsync(bad, ("If-None-Match", condition));
            (answer.Code, answer.Header("ETag"), answer.Header("Cache-Control")).ShouldBe(("HC0051", null, "no-store"));
        }
    }

    [Theory]
    [InlineData("names?variables={\"first\":2}", FitForCdn)]
    [InlineData("open-then", FitForCdn)]
    [InlineData("past", "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400")]
    public async Task A_stored_operation_is_fit_for_a_cdn(string operation, string caching) =>
        (await _server.GetAsync($"/graphql/persisted/{operation}")).Header("Cache-Control").ShouldBe(caching);

    [Fact]
    public async Task What_the_clock_says_is_kept_no_longer_than_it_is_true()
    {
        var answer = await _server.GetAsync("/graphql/persisted/open");

        answer.Header("ETag").ShouldNotBeNull().ShouldMatch("^\"1-[0-9a-f]{32}-[0-9]+\"$");
        var left = answer.Header("Cache-Control").ShouldNotBeNull();
        left.ShouldMatch("^public, max-age=[0-9]+$");
        int.Parse(left["public, max-age=".Length..], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
    }

    [Fact]
    public async Task What_asks_for_the_cost_is_kept_by_nobody()
    {
        var answer = await _server.GetAsync("/graphql/persisted/names", ("GraphQL-Cost", "report"));

        answer.Body.ShouldContain("operationCost");
        (answer.Header("ETag"), answer.Header("Cache-Control")).ShouldBe((null, "no-store"));
        (await _server.GetAsync("/graphql/persisted/names")).Body.ShouldNotContain("operationCost");
    }

    [Fact]
    public async Task An_answer_that_is_asked_for_again_is_kept_until_the_next_revision()
    {
        using var seen = new SeenStatements(_database.Name);
        var first = (await _server.GetAsync(Names)).Body;
        (await _server.GetAsync(Names)).Body.ShouldBe(first);
        seen.Answers.ShouldBe(2);

        (await _server.GetAsync(Names)).Body.ShouldBe(first);
        (await _server.GetAsync(Names)).Body.ShouldBe(first);
        seen.Answers.ShouldBe(2);

        using var edition = new SeedEdition();
        edition.Replace("stations", "建外街道各社区全时驿站", "建外街道驿站");
        await edition.ImportAsync(_database);
        await RevisionAsync(2);
        var next = await _server.GetAsync(Names);
        next.Body.ShouldNotBe(first);
        next.Header("OpenUnion-Revision").ShouldBe("2");
        seen.Answers.ShouldBe(3);
    }

    [Fact]
    public async Task Posted_operations_share_answers_too()
    {
        using var seen = new SeenStatements(_database.Name);

        for (var time = 0; time < 4; time++)
        {
            var answer = await _server.QueryAsync("query ($n: Int) { stations(first: $n) { nodes { slug } } }", new { n = 2 });
            (answer.Status, answer.Header("ETag"), answer.Header("Cache-Control")).ShouldBe((200, null, null));
        }

        (await _server.QueryAsync("query ($n: Int) { stations(first: $n) { nodes { slug } } }", new { n = 3 })).Json.GetProperty("data").GetProperty("stations").GetProperty("nodes").GetArrayLength().ShouldBe(3);
        seen.Answers.ShouldBe(3);
    }

    [Fact]
    public async Task Many_who_ask_the_same_at_one_time_are_one_statement()
    {
        await using var blocker = new Npgsql.NpgsqlConnection(_database.Owner);
        await blocker.OpenAsync();
        await using var transaction = await blocker.BeginTransactionAsync();
        await using (var block = new Npgsql.NpgsqlCommand("LOCK TABLE stations IN ACCESS EXCLUSIVE MODE", blocker))
            await block.ExecuteNonQueryAsync();
        using var seen = new SeenStatements(_database.Name);

        var asked = Enumerable.Range(0, 20).Select(_ => _server.GetAsync("/graphql?query={stations(first:5){nodes{slug}}}")).ToArray();
        await OneWaitsAsync();
        await transaction.RollbackAsync();

        (await Task.WhenAll(asked)).Select(answer => (answer.Status, answer.Body, answer.Header("ETag"))).Distinct().Count().ShouldBe(1);
        seen.Answers.ShouldBe(1);
    }

    [Fact]
    public async Task Compressed_bytes_have_a_tag_of_their_own()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _server.Address };
        var address = "/graphql?query={stations(first:9){nodes{name,summary}}}";
        using var plain = await client.GetAsync(address);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        using var compressed = await client.GetAsync(address);

        var (tag, named) = (plain.Headers.ETag!.Tag, compressed.Headers.ETag!.Tag);
        named.ShouldBe($"{tag[..^1]}-br\"");
        foreach (var given in (string[])[tag, named])
        {
            client.DefaultRequestHeaders.Remove("If-None-Match");
            client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", given);
            using var unchanged = await client.GetAsync(address);
            ((int)unchanged.StatusCode, unchanged.Headers.ETag!.Tag).ShouldBe((304, given));
        }
    }

    private async Task OneWaitsAsync()
    {
        while ((long)(await TestDatabase.ScalarAsync(_database.Superuser, $"SELECT count(*) FROM pg_stat_activity WHERE datname = '{_database.Name}' AND wait_event_type = 'Lock'"))! == 0)
            await Task.Delay(5);
    }

    private async Task RevisionAsync(int revision)
    {
        var watch = _app.Services.GetRequiredService<RevisionWatch>();
        await watch.NextAsync(revision - 1, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        while (!watch.IsLive) await Task.Delay(5);
    }
}
