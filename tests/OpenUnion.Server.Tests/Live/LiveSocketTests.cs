using System.Net.WebSockets;
using System.Text;

namespace OpenUnion.Server.Tests.Live;

/// <summary>The protocol of sockets, message by message, and what is no message of it.</summary>
public sealed class LiveSocketTests : IAsyncLifetime
{
    private const string Init = """{"type":"connection_init"}""";
    private const string Acknowledged = """{"type":"connection_ack"}""";

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(TestServer.Options with { SocketInitTimeout = TimeSpan.FromSeconds(2) });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_operation_is_answered_and_completed()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, Init, """{"type":"ping"}""", """{"type":"pong"}""", """{"id":"ü1","type":"subscribe","payload":{"query":"{ hello }"}}""");

        (await ReadAsync(socket)).ShouldBe(Acknowledged);
        (await ReadAsync(socket)).ShouldBe("""{"type":"pong"}""");
        (await ReadAsync(socket)).ShouldBe("""{"id":"\u00FC1","type":"next","payload":{"data":{"hello":"Hello, world!"}}}""");
        (await ReadAsync(socket)).ShouldBe("""{"id":"\u00FC1","type":"complete"}""");
    }

    [Fact]
    public async Task A_refused_operation_is_an_error_and_the_connection_goes_on()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, Init, """{"id":"1","type":"subscribe","payload":{"query":"{ unknown }"}}""");

        (await ReadAsync(socket)).ShouldBe(Acknowledged);
        (await ReadAsync(socket)).ShouldStartWith("""{"id":"1","type":"error","payload":[{"message":"Cannot query field \"unknown\" on type \"Query\".""");
        await SendAsync(socket, """{"id":"1","type":"subscribe","payload":{}}""");
        (await ReadAsync(socket)).ShouldBe("""{"id":"1","type":"error","payload":[{"message":"Either the parameter query or the parameter id has to be set.","extensions":{"code":"HC0013"}}]}""");
    }

    [Fact]
    public async Task A_client_can_end_an_operation()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, Init, """{"id":"1","type":"subscribe","payload":{"query":"{ waits }"}}""", """{"id":"1","type":"complete"}""", """{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""");

        (await ReadAsync(socket)).ShouldBe(Acknowledged);
        (await ReadAsync(socket)).ShouldStartWith("""{"id":"1","type":"next","payload":{"data":{"hello":""");
    }

    [Fact]
    public async Task Operations_of_one_connection_are_bounded()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, Init);
        for (var number = 0; number <= 50; number++)
            await SendAsync(socket, $$$"""{"id":"{{{number}}}","type":"subscribe","payload":{"query":"{ waits }"}}""");

        (await ReadAsync(socket)).ShouldBe(Acknowledged);
        (await ReadAsync(socket)).ShouldBe("""{"id":"50","type":"error","payload":[{"message":"50 operations of this connection are under way; expected no more.","extensions":{"code":"TOO_MANY_OPERATIONS"}}]}""");
    }

    [Theory]
    [InlineData(4401, """{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""")]
    [InlineData(4429, Init, Init)]
    [InlineData(4400, Init, "hello")]
    [InlineData(4400, Init, "[]")]
    [InlineData(4400, Init, """{"type":"start","id":"1"}""")]
    [InlineData(4400, Init, """{"type":"subscribe","id":"1"}""")]
    [InlineData(4409, Init, """{"id":"1","type":"subscribe","payload":{"query":"{ waits }"}}""", """{"id":"1","type":"subscribe","payload":{"query":"{ hello }"}}""")]
    public async Task What_is_against_the_protocol_closes_the_connection(int code, params string[] messages)
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, messages);

        ((int)await CloseOfAsync(socket)).ShouldBe(code);
    }

    [Fact]
    public async Task A_message_that_is_too_large_closes_the_connection()
    {
        using var socket = await ConnectAsync();
        await SendAsync(socket, Init, $$$"""{"type":"ping","payload":"{{{new string('x', 70_000)}}}"}""");

        (await CloseOfAsync(socket)).ShouldBe(WebSocketCloseStatus.MessageTooBig);
    }

    [Fact]
    public async Task Who_says_nothing_is_not_waited_for()
    {
        using var socket = await ConnectAsync();

        ((int)await CloseOfAsync(socket)).ShouldBe(4408);
    }

    [Fact]
    public async Task Another_protocol_is_refused()
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-ws");

        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(Address, CancellationToken.None));
    }

    private Uri Address => new UriBuilder(new Uri(_server.Address, "/graphql")) { Scheme = "ws" }.Uri;

    private async Task<ClientWebSocket> ConnectAsync()
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(Address, CancellationToken.None);
        socket.SubProtocol.ShouldBe("graphql-transport-ws");
        return socket;
    }

    private static async Task SendAsync(ClientWebSocket socket, params string[] messages)
    {
        foreach (var message in messages)
            await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
    }

    private static async Task<string> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 << 10];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var read = await socket.ReceiveAsync(buffer, patience.Token);
        read.MessageType.ShouldBe(WebSocketMessageType.Text, $"{socket.CloseStatus} {socket.CloseStatusDescription}");
        return Encoding.UTF8.GetString(buffer.AsSpan(0, read.Count));
    }

    private static async Task<WebSocketCloseStatus> CloseOfAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 << 10];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await socket.ReceiveAsync(buffer, patience.Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        return socket.CloseStatus!.Value;
    }
}
