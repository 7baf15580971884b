using OpenUnion.Server.Tests.GraphQL.Answers;
using OpenUnion.Server.Tests.Live;

namespace OpenUnion.Server.Tests.Export;

/// <summary>Who has a file is told so by a server that knows which revision is the newest, without a word to the database.</summary>
public sealed class ExportConditionTests
{
    private const string Hours = """where={"openAt":{"at":"2026-05-01T08:00:00%2B08:00"}}""";

    [Theory]
    [InlineData("/export/stations.csv")]
    [InlineData("/export/stations.parquet?fields=name")]
    [InlineData("""/export/stations.ndjson?where={"kind":{"eq":"UNION_STATION_24H"}}&order=[{"name":"ASC"}]""")]
    [InlineData("/export/stations.csv?revision=1")]
    [InlineData("/export/stations.csv.meta.json?revision=1")]
    [InlineData("/export/stations.csv?" + Hours)]
    public async Task A_conditional_request_is_304_without_a_statement(string address)
    {
        await using var live = await LiveServer.StartAsync();
        await live.LiveAsync();
        using var seen = new SeenStatements(live.Database.Name);
        var first = await live.Server.GetAsync(address);
        (first.Status, seen.All.Any()).ShouldBe((200, true), first.Body);
        using var unseen = new SeenStatements(live.Database.Name);

        var again = await live.Server.GetAsync(address, ("If-None-Match", first.Header("ETag")!));

        unseen.All.ShouldBeEmpty();
        (again.Status, again.Body).ShouldBe((304, ""));
        foreach (var name in (string[])["ETag", "Cache-Control", "OpenUnion-Revision"])
            again.Header(name).ShouldBe(first.Header(name));
    }

    [Fact]
    public async Task After_a_new_revision_only_a_file_of_the_old_one_is_unchanged()
    {
        await using var live = await LiveServer.StartAsync();
        await live.LiveAsync();
        var (newest, first) = (await live.Server.GetAsync("/export/regions.csv"), await live.Server.GetAsync("/export/regions.csv?revision=1"));
        await live.ReviseAsync();
        await live.Watch.NextAsync(1, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));
        using var seen = new SeenStatements(live.Database.Name);

        var past = await live.Server.GetAsync("/export/regions.csv?revision=1", ("If-None-Match", first.Header("ETag")!));
        (past.Status, past.Header("OpenUnion-Revision"), seen.All.Count()).ShouldBe((304, "1", 0));

        var revised = await live.Server.GetAsync("/export/regions.csv", ("If-None-Match", newest.Header("ETag")!));
        (revised.Status, revised.Header("OpenUnion-Revision")).ShouldBe((200, "2"));
    }

    [Theory]
    [InlineData("/export/stations.csv?revision=9", 404)]
    [InlineData("/export/stations.csv?revision=1&" + Hours, 400)]
    public async Task A_tag_that_was_forged_makes_no_error_a_success(string address, int status)
    {
        await using var live = await LiveServer.StartAsync();
        await live.ReviseAsync();
        await live.Watch.NextAsync(1, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

        (await live.Server.GetAsync(address, ("If-None-Match", "*"))).Status.ShouldBe(status);
    }
}
