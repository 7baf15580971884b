using Microsoft.AspNetCore.Http;
using OpenUnion.GraphQL.Language;
using OpenUnion.Server.GraphQL;

namespace OpenUnion.Server.Live;

/// <summary>Answers requests whose responses come one by one: as a stream of events, or over a socket.</summary>
internal sealed class LiveHandler(LiveOperations operations, OperationTexts texts, LiveOptions options, int maxJsonDepth, CancellationToken stopping, Action<Exception> onUnexpected)
{
    public const string EventStreamType = "text/event-stream";

    private readonly Gate _listeners = new(options.MaxListeners);

    /// <summary>Whether a request gets a stream of events: it takes nothing else, or asks for a subscription and takes events too.</summary>
    public bool Streams(HttpRequest http, bool takesNothingElse, OperationRequest request, ReadOnlyMemory<byte> text) =>
        ContentNegotiation.Names(http.Headers.Accept, EventStreamType) && (takesNothingElse || operations.KindOf(request, text) == OperationType.Subscription);

    /// <summary>Answers with a stream of events.</summary>
    public async Task<RequestFailure?> StreamAsync(HttpContext context, OperationRequest request, ReadOnlyMemory<byte> text)
    {
        if (operations.KindOf(request, text) == OperationType.Mutation && !HttpMethods.IsPost(context.Request.Method)) return RequestFailures.MutationByGet();
        if (!_listeners.TryEnter()) return RequestFailures.TooManyListeners(_listeners.Places);
        try
        {
            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            var stream = new EventStream(context, options.KeepAlive);
            await stream.StartAsync(end.Token);
            await stream.AllAsync(operations.RunAsync(request, text, end.Token), end.Token);
            await stream.CompleteAsync(end.Token);
            return null;
        }
        finally
        {
            _listeners.Leave();
        }
    }

    /// <summary>Serves a socket.</summary>
    public async Task<RequestFailure?> ServeAsync(HttpContext context)
    {
        if (!context.WebSockets.WebSocketRequestedProtocols.Contains(LiveSocket.Protocol))
            return RequestFailures.InvalidRequest($"Expected the WebSocket protocol {LiveSocket.Protocol}.");
        if (!_listeners.TryEnter()) return RequestFailures.TooManyListeners(_listeners.Places);
        try
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
            {
                SubProtocol = LiveSocket.Protocol,
                KeepAliveInterval = options.KeepAlive,
                KeepAliveTimeout = options.SendTimeout,
            });
            using var live = new LiveSocket(socket, operations, texts, options, maxJsonDepth, onUnexpected);
            await live.RunAsync(stopping);
            return null;
        }
        finally
        {
            _listeners.Leave();
        }
    }
}
