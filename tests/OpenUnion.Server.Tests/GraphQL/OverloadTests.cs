using System.Net.Sockets;
using System.Text;

namespace OpenUnion.Server.Tests.GraphQL;

public sealed class OverloadTests
{
    [Fact]
    public async Task One_operation_too_many_is_503_at_once_and_the_place_is_given_back()
    {
        var schema = new TestSchema();
        await using var server = await TestServer.StartAsync(schema, TestServer.Options with { MaxConcurrentOperations = 2 });
        var running = new[] { server.QueryAsync("{ waits }"), server.QueryAsync("{ waits }") };
        await schema.Waiting.WaitAsync();
        await schema.Waiting.WaitAsync();

        var refused = await server.QueryAsync("{ hello }");

        (refused.Status, refused.Header("Retry-After"), refused.Code).ShouldBe((503, "1", "SERVER_BUSY"));
        schema.Release.SetResult();
        foreach (var answer in await Task.WhenAll(running)) answer.Body.ShouldBe("""{"data":{"waits":"done"}}""");
        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("application/graphql-response+json")]
    [InlineData("application/json")]
    public async Task An_operation_that_takes_too_long_is_500(string accept)
    {
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
    public async Task A_body_that_never_ends_is_cut_while_others_are_answered()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { RequestTimeout = TimeSpan.FromSeconds(1) });
        using var slow = new TcpClient(server.Address.Host, server.Address.Port);
        await using var stream = slow.GetStream();
        await stream.WriteAsync("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray());

        (await server.QueryAsync("{ hello }")).Status.ShouldBe(200);

        var buffer = new byte[4096];
        var read = await stream.ReadAtLeastAsync(buffer, 200, throwOnEndOfStream: false);
        var answer = Encoding.UTF8.GetString(buffer, 0, read);
        answer.ShouldStartWith("HTTP/1.1 408 ");
        answer.ShouldContain("\"code\":\"REQUEST_TIMEOUT\"");
    }
}
