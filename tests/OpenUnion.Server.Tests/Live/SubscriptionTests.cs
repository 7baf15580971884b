using System.Text.Json;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.Live;

/// <summary>Subscriptions as other people's clients see them: graphql-sse and graphql-ws.</summary>
public sealed class SubscriptionTests
{
    private const string Subscription = "subscription ($after: Int) { datasetRevised(after: $after) { revision packageName changes { added changed removed } } }";
    private const string EndAll = "SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Each_revision_is_told_of_in_order_also_after_the_database_was_lost(string transport)
    {
        await using var live = await LiveServer.StartAsync();
        await using var listener = await Listener.StartAsync(transport, live.Server, Subscription, """{"after":1}""", 3);
        (await listener.LineAsync()).ShouldBe("ready");

        await live.ReviseAsync();
        (await listener.LineAsync()).ShouldBe(Told(2));
        ((long)(await TestDatabase.ScalarAsync(live.Database.Superuser, EndAll))!).ShouldBeGreaterThan(0);
        await live.ReviseAsync();
        await live.ReviseAsync();

        (await listener.LineAsync()).ShouldBe(Told(3));
        (await listener.LineAsync()).ShouldBe(Told(4));
        (await listener.LineAsync()).ShouldBe("complete");
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task Who_was_away_is_told_what_was_missed(string transport)
    {
        await using var live = await LiveServer.StartAsync();
        await live.ReviseAsync();
        await live.ReviseAsync();
        await live.Watch.NextAsync(2, CancellationToken.None);

        await using var listener = await Listener.StartAsync(transport, live.Server, Subscription, """{"after":1}""", 2);

        (await listener.LineAsync()).ShouldBe("ready");
        (await listener.LineAsync()).ShouldBe(Told(2));
        (await listener.LineAsync()).ShouldBe(Told(3));
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task A_query_is_one_result(string transport)
    {
        await using var live = await LiveServer.StartAsync();
        await using var listener = await Listener.StartAsync(transport, live.Server, "query ($code: String!) { region(code: $code) { nameEn } }", """{"code":"110105"}""");

        (await listener.LineAsync()).ShouldBe("ready");
        (await listener.LineAsync()).ShouldBe("""{"data":{"region":{"nameEn":"Chaoyang District"}},"extensions":{"revision":1}}""");
        (await listener.LineAsync()).ShouldBe("complete");
    }

    [Theory]
    [InlineData("sse")]
    [InlineData("ws")]
    public async Task A_mistake_is_told(string transport)
    {
        await using var live = await LiveServer.StartAsync();
        await using var listener = await Listener.StartAsync(transport, live.Server, "subscription { datasetRevised { version } }");

        (await listener.LineAsync()).ShouldBe("ready");
        (await listener.LineAsync()).ShouldNotBeNull().ShouldContain("""Cannot query field \"version\" on type \"DatasetRevised\".""");
    }

    [Fact]
    public async Task What_takes_events_beside_JSON_gets_events_only_for_a_subscription()
    {
        await using var live = await LiveServer.StartAsync();
        const string accept = "application/graphql-response+json, application/json, text/event-stream";

        var query = await live.Server.GetAsync("/graphql?query={dataset{revision}}", ("Accept", accept));
        query.ContentType.ShouldBe("application/graphql-response+json; charset=utf-8");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{datasetRevised(after:0){revision}}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await live.Server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/event-stream; charset=utf-8");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        foreach (var line in (string[])[":", "", "event: next", """data: {"data":{"datasetRevised":{"revision":1}}}""", ""])
            (await reader.ReadLineAsync()).ShouldBe(line);
    }

    [Theory]
    [InlineData("/graphql?query=subscription{datasetRevised{revision}}", "application/json", 406, "SUBSCRIPTION_NEEDS_STREAM")]
    [InlineData("/graphql", "text/event-stream", 400, "HC0013")]
    [InlineData("/graphql?query=mutation{count}", "text/event-stream", 405, "METHOD_NOT_ALLOWED")]
    public async Task What_cannot_be_streamed_is_refused(string address, string accept, int status, string code)
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.GetAsync(address.Replace("datasetRevised{revision}", "ticks", StringComparison.Ordinal), ("Accept", accept));

        (answer.Status, answer.Code).ShouldBe((status, code));
    }

    private static string Told(int revision) => JsonSerializer.Serialize(new
    {
        data = new { datasetRevised = new { revision, packageName = "openunion-seeds", changes = new { added = 0, changed = 3, removed = 0 } } },
    });
}
