using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpenUnion.Server.Tests.Live;

[Collection(Alone.Name)]
public sealed class ManyListenersTests
{
    private const int Listeners = 5_000;
    private const string Subscription = "GET /graphql?query=subscription%7BdatasetRevised%7Brevision%7D%7D HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";

    [Fact]
    public async Task Five_thousand_who_listen_hear_of_a_revision_and_cost_little_until_then()
    {
        await using var live = await LiveServer.StartAsync();
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var sockets = new List<Socket>();
        try
        {
            for (var number = 0; number < Listeners; number++)
                sockets.Add(await ListenAsync(live.Server.Address.Port));
            ((GC.GetTotalMemory(forceFullCollection: true) - memory) / Listeners).ShouldBeLessThan(64 << 10);

            var heard = sockets.Select(socket => HearAsync(socket, "\"revision\":2")).ToArray();
            await live.ReviseAsync();

            await Task.WhenAll(heard).WaitAsync(TimeSpan.FromSeconds(60));
            (await live.Server.GetAsync("/health")).Status.ShouldBe(200);
        }
        finally
        {
            foreach (var socket in sockets) socket.Dispose();
        }
    }

    [Fact]
    public async Task One_more_than_there_are_places_for_is_503()
    {
        await using var live = await LiveServer.StartAsync(options => options with { MaxListeners = 1 });
        using var first = await ListenAsync(live.Server.Address.Port);

        var answer = await live.Server.GetAsync("/graphql?query=subscription{datasetRevised{revision}}", ("Accept", "text/event-stream"));

        (answer.Status, answer.Code, answer.Header("Retry-After")).ShouldBe((503, "SERVER_BUSY", "60"));
    }

    /// <summary>A connection whose stream has begun.</summary>
    private static async Task<Socket> ListenAsync(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(Subscription));
        await HearAsync(socket, "\n:\n\n");
        return socket;
    }

    private static async Task HearAsync(Socket socket, string text)
    {
        var (heard, buffer) = ("", new byte[1024]);
        while (!heard.Contains(text, StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer);
            read.ShouldBeGreaterThan(0, heard);
            heard += Encoding.ASCII.GetString(buffer, 0, read);
        }
    }
}
