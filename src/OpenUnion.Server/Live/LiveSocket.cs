using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using OpenUnion.GraphQL;
using OpenUnion.Server.GraphQL;

namespace OpenUnion.Server.Live;

/// <summary>
/// One socket that speaks <c>graphql-transport-ws</c>. Messages are read one after the other; each operation sends what it
/// has when the one before is sent, so that a client that reads slowly slows its operations down and fills no memory.
/// </summary>
internal sealed class LiveSocket(WebSocket socket, LiveOperations operations, OperationTexts texts, LiveOptions options, int maxJsonDepth, Action<Exception> onUnexpected) : IDisposable
{
    public const string Protocol = "graphql-transport-ws";

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _sending = new(1);
    private bool _isInitialised;

    /// <summary>Serves the client until either side closes.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            if (await ServeAsync(stopping) is { } close && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await CloseAsync(close);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            socket.Abort();
        }
        finally
        {
            foreach (var operation in _running.Values)
                await operation.CancelAsync();
        }
    }

    public void Dispose() => _sending.Dispose();

    private async Task<SocketClose?> ServeAsync(CancellationToken stopping)
    {
        var buffer = new byte[4 << 10];
        using var patience = new CancellationTokenSource();
        var late = Task.Delay(options.InitTimeout, patience.Token);
        var stop = Task.Delay(Timeout.Infinite, stopping);
        while (true)
        {
            // A read cannot be given up without breaking the connection, so that it is left behind where it has to end.
            var reading = SocketReading.ReadAsync(socket, buffer, options.MaxMessageBytes);
            var first = await (_isInitialised ? Task.WhenAny(reading, stop) : Task.WhenAny(reading, stop, late));
            if (first == stop)
                return SocketClose.ShuttingDown;
            if (first == late)
                return SocketClose.InitTimeout;
            var (message, close) = await reading;
            if (message is null)
                return close;
            if (await AnswerAsync(message.Value) is { } refusal)
                return refusal;
            if (_isInitialised)
                await patience.CancelAsync();
        }
    }

    private async Task<SocketClose?> AnswerAsync(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = maxJsonDepth });
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                ? await AnswerAsync(root)
                : SocketClose.Invalid("Invalid message: expected a JSON object.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return SocketClose.Invalid("Invalid message: it is not JSON.");
        }
    }

    private async Task<SocketClose?> AnswerAsync(JsonElement message)
    {
        switch (TextOf(message, "type"))
        {
            case "connection_init":
                if (_isInitialised)
                    return SocketClose.TooManyInits;
                _isInitialised = true;
                await SendAsync(SocketMessage.Acknowledged);
                return null;
            case "ping":
                await SendAsync(SocketMessage.Pong);
                return null;
            case "pong":
                return null;
            case "subscribe":
                return _isInitialised ? await SubscribeAsync(message) : SocketClose.Unauthorized;
            case "complete" when TextOf(message, "id") is { } id:
                if (_running.TryRemove(id, out var operation))
                    await operation.CancelAsync();
                return null;
            default:
                return SocketClose.Invalid("Invalid message: expected connection_init, ping, pong, subscribe or complete, with what belongs to it.");
        }
    }

    private async Task<SocketClose?> SubscribeAsync(JsonElement message)
    {
        if (TextOf(message, "id") is not { Length: > 0 } id || !message.TryGetProperty("payload", out var payload))
            return SocketClose.Invalid("Invalid message: expected id and payload.");
        if (_running.ContainsKey(id))
            return SocketClose.Duplicate(id);
        if (!RequestJson.ReadMember("payload", payload).Is(out var request, out var failure) || !texts.Find(request).Is(out var text, out failure))
        {
            await SendAsync(await SocketMessage.ErrorAsync(id, [failure.Error], CancellationToken.None));
            return null;
        }

        if (_running.Count >= options.MaxOperationsOfSocket)
        {
            await SendAsync(await SocketMessage.ErrorAsync(id, [TooMany()], CancellationToken.None));
            return null;
        }

        var end = new CancellationTokenSource();
        _running[id] = end;
        _ = RunAsync(id, request, text, end);
        return null;
    }

    private async Task RunAsync(string id, OperationRequest request, ReadOnlyMemory<byte> text, CancellationTokenSource end)
    {
        // The next message must not wait for this one's first response.
        await Task.Yield();
        try
        {
            await foreach (var result in operations.RunAsync(request, text, end.Token))
            {
                await using var response = result;
                if (!response.HasData)
                {
                    Forget(id, end);
                    await SendAsync(await SocketMessage.ErrorAsync(id, response.Errors, end.Token));
                    return;
                }

                texts.Keep(request);
                await SendAsync(await SocketMessage.NextAsync(id, response, end.Token));
            }

            if (Forget(id, end))
                await SendAsync(SocketMessage.Complete(id));
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // The client has completed the operation, or is gone.
        }
        catch (Exception exception)
        {
            onUnexpected(exception);
            socket.Abort();
        }
        finally
        {
            Forget(id, end);
        }
    }

    private bool Forget(string id, CancellationTokenSource end) => _running.TryRemove(new(id, end));

    private async Task SendAsync(ReadOnlyMemory<byte> message)
    {
        await _sending.WaitAsync();
        try
        {
            // Where time runs out, the connection breaks: whoever does not read has to come again.
            using var patience = new CancellationTokenSource(options.SendTimeout);
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task CloseAsync(SocketClose close)
    {
        await _sending.WaitAsync();
        try
        {
            using var patience = new CancellationTokenSource(options.SendTimeout);
            await socket.CloseOutputAsync((WebSocketCloseStatus)close.Code, close.Reason, patience.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    private GraphQLError TooMany() =>
        new GraphQLError($"{options.MaxOperationsOfSocket} operations of this connection are under way; expected no more.").WithCode("TOO_MANY_OPERATIONS");

    private static string? TextOf(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
