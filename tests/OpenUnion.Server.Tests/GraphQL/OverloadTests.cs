using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.Server.Tests.GraphQL;

public sealed class OverloadTests
{
    [Theory]
    [InlineData("*/*")]
    [InlineData("application/json")]
    public async Task The_65th_operation_at_one_time_is_503_at_once_and_the_place_is_given_back(string accept)
    {
        var schema = new TestSchema();
        await using var server = await TestServer.StartAsync(schema);
        var running = Enumerable.Range(0, 64).Select(_ => server.QueryAsync("{ waits }")).ToArray();
        foreach (var _ in running) await schema.Waiting.WaitAsync();

        var refused = await server.QueryAsync("{ hello }", null, ("Accept", accept));

        (refused.Status, refused.Header("Retry-After"), refused.Code).ShouldBe((503, "1", "SERVER_BUSY"));
        refused.Message.ShouldBe("All 64 places for operations are taken; try again in a second.");
        refused.Header("Cache-Control").ShouldBe("no-store");
        schema.Release.SetResult();
        foreach (var answer in await Task.WhenAll(running)) answer.Body.ShouldBe("""{"data":{"waits":"done"}}""");
        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task An_operation_that_is_refused_or_fails_gives_its_place_back()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { MaxConcurrentOperations = 1 });

        foreach (var query in (string[])["{", "{ unknown }", "{ broken }", "subscription { ticks }", "{ many(first: 100000) { hello } }"])
            (await server.QueryAsync(query)).Status.ShouldNotBe(503);
        await Should.ThrowAsync<HttpRequestException>(() => server.QueryAsync("{ torn }"));

        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json")]
    public async Task An_operation_that_takes_too_long_is_500(string accept)
    {
        // The first request of a process can take longer than the limit, for all that has to be compiled.
        await using (var first = await TestServer.StartAsync())
            await first.QueryAsync("{ hello }");

        var schema = new TestSchema();
        await using var server = await TestServer.StartAsync(schema, TestServer.Options with { RequestTimeout = TimeSpan.FromMilliseconds(200) });

        var answer = await server.QueryAsync("{ waits }", null, ("Accept", accept));

        answer.Status.ShouldBe(500);
        answer.Body.ShouldBe("""{"errors":[{"message":"The request exceeded the configured timeout of `00:00:00.2000000`.","extensions":{"code":"HC0045"}}]}""");
        await schema.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_client_that_goes_away_stops_its_operation()
    {
        var schema = new TestSchema();
        await using var server = await TestServer.StartAsync(schema);
        using var leaving = new CancellationTokenSource();
        var request = server.Client.PostAsync("/graphql", Requests.Content("{\"query\":\"{ waits }\"}"u8.ToArray()), leaving.Token);
        await schema.Waiting.WaitAsync();

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => request);
        await schema.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_result_that_breaks_off_never_looks_whole()
    {
        await using var server = await TestServer.StartAsync();

        await Should.ThrowAsync<HttpRequestException>(() => server.QueryAsync("{ torn }"));

        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("br")]
    public async Task A_long_answer_waits_for_its_client_and_ends_when_it_goes_away(string encoding)
    {
        var schema = new TestSchema();
        await using var server = await TestServer.StartAsync(schema);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={endless}");
        request.Headers.Add("Accept-Encoding", encoding);
        using (var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        {
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            await using var body = await response.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[1000]);
        }

        await schema.Awkward.Left.Task.WaitAsync(TimeSpan.FromSeconds(10));
        schema.Awkward.Written.ShouldBeInRange(1, 50_000_000);
        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_long_answer_to_a_client_that_stopped_reading_is_cut_when_its_time_is_up()
    {
        var schema = new TestSchema();
        await using var server = await TestServer.StartAsync(schema, TestServer.Options with { RequestTimeout = TimeSpan.FromSeconds(1) });
        using var client = new TcpClient(server.Address.Host, server.Address.Port);

        await client.GetStream().WriteAsync("GET /graphql?query={endless} HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());

        await schema.Awkward.Left.Task.WaitAsync(TimeSpan.FromSeconds(10));
        schema.Awkward.Written.ShouldBeInRange(1, 50_000_000);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_cut_while_others_are_answered()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { RequestTimeout = TimeSpan.FromSeconds(2) });
        using var slow = await BeginPostAsync(server, 1000);
        await using var stream = slow.GetStream();

        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);

        var buffer = new byte[4096];
        var read = await stream.ReadAtLeastAsync(buffer, 200, throwOnEndOfStream: false);
        var answer = Encoding.UTF8.GetString(buffer, 0, read);
        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("\"code\":\"REQUEST_TIMEOUT\"");
    }

    [Fact]
    public async Task Large_bodies_are_read_few_at_a_time_and_small_ones_beside_them()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { MaxConcurrentOperations = 1 });
        using (var held = await BeginPostAsync(server, 1_000_000))
        {
            _ = TrickleAsync(held.GetStream());
            var refused = await PostLargeUntilAsync(server, 503);
            (refused.Code, refused.Header("Retry-After")).ShouldBe(("SERVER_BUSY", "1"));
            (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);
        }

        (await PostLargeUntilAsync(server, 200)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_bug_is_500_and_tells_nothing()
    {
        var options = new EngineOptions { Validate = (_, _) => throw new InvalidOperationException("a secret") };
        await using var server = await TestServer.StartAsync(OpenUnionServer.Create(TestServer.Options, _ => new(Schema.Build("type Query { a: Int }"), options)));

        var answer = await server.QueryAsync("{ a }");

        answer.Status.ShouldBe(500);
        answer.Body.ShouldBe("""{"errors":[{"message":"Unexpected Execution Error","extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}""");
    }

    /// <summary>Sends the head of a request and one byte of its body.</summary>
    private static async Task<TcpClient> BeginPostAsync(TestServer server, int length)
    {
        var client = new TcpClient(server.Address.Host, server.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n{{"));
        return client;
    }

    /// <summary>Goes on with a body, slowly but not so slowly that the server cuts it off, until the connection is closed.</summary>
    private static async Task TrickleAsync(NetworkStream body)
    {
        try
        {
            using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (await timer.WaitForNextTickAsync())
                await body.WriteAsync("          "u8.ToArray());
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // The test has ended it.
        }
    }

    // When the server begins or ends with another connection cannot be seen from here.
    private static async Task<Answer> PostLargeUntilAsync(TestServer server, int status)
    {
        for (var clock = Stopwatch.StartNew(); ;)
        {
            var answer = await server.QueryAsync("{ hello } #" + new string(' ', 100_000));
            if (answer.Status == status || clock.Elapsed > TimeSpan.FromSeconds(20)) return answer;
        }
    }
}
