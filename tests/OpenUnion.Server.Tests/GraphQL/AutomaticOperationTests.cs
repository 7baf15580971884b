using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenUnion.Server.Tests.GraphQL;

public sealed class AutomaticOperationTests
{
    private const string NotFound = """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""";

    [Fact]
    public async Task A_query_is_found_by_its_hash_once_it_was_sent()
    {
        await using var server = await TestServer.StartAsync();

        var before = await AskAsync(server, "{ hello }");
        (before.Status, before.Body, before.Header("Cache-Control")).ShouldBe((400, NotFound, "no-store"));
        (await RegisterAsync(server, "{ hello }")).Body.ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
        (await AskAsync(server, "{ hello }")).Body.ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
        (await server.GetAsync($"/graphql?extensions={Extensions(HashOf("{ hello }"))}")).Body.ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
    }

    [Fact]
    public async Task A_hash_of_another_text_is_refused_and_nothing_is_kept()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.PostAsync($$"""{"query":"{ hello }","extensions":{{Extensions(HashOf("{ broken }"))}}}""");

        (answer.Status, answer.Code, answer.Message).ShouldBe((400, "HC0009", "The query does not have the given sha256Hash."));
        answer.Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("expectedHashValue").GetString().ShouldBe(HashOf("{ hello }"));
        (await AskAsync(server, "{ broken }")).Body.ShouldBe(NotFound);
    }

    [Fact]
    public async Task A_document_that_cannot_be_executed_is_not_kept()
    {
        await using var server = await TestServer.StartAsync();

        (await RegisterAsync(server, "{")).Code.ShouldBe("HC0011");

        (await AskAsync(server, "{")).Body.ShouldBe(NotFound);
    }

    [Fact]
    public async Task A_flood_pushes_out_what_nobody_asks_for_and_keeps_what_is_hot()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { AutomaticOperationBytes = 4000 });
        await RegisterAsync(server, "{ hello }");
        await RegisterAsync(server, "{ cold: hello }");

        for (var i = 0; i < 40; i++)
        {
            await RegisterAsync(server, $"{{ flood{i}: hello }}");
            (await AskAsync(server, "{ hello }")).Status.ShouldBe(200);
        }

        (await AskAsync(server, "{ cold: hello }")).Body.ShouldBe(NotFound);
        (await AskAsync(server, "{ flood0: hello }")).Body.ShouldBe(NotFound);
        (await AskAsync(server, "{ flood39: hello }")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task They_can_be_turned_off()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { AutomaticOperationBytes = 0 });

        (await RegisterAsync(server, "{ hello }")).Status.ShouldBe(200);

        (await AskAsync(server, "{ hello }")).Body.ShouldBe(NotFound);
    }

    private static Task<Answer> RegisterAsync(TestServer server, string query) =>
        server.PostAsync($$"""{"query":{{JsonSerializer.Serialize(query)}},"extensions":{{Extensions(HashOf(query))}}}""");

    private static Task<Answer> AskAsync(TestServer server, string query) => server.PostAsync($$"""{"extensions":{{Extensions(HashOf(query))}}}""");

    private static string Extensions(string hash) => $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""";

    private static string HashOf(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
}
