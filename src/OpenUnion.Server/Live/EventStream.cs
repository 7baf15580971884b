using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Live;

/// <summary>
/// Writes responses as events: https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md, distinct connections mode.
/// JSON as it is written here has no line feed, so that a response is one line of data.
/// </summary>
internal sealed class EventStream(HttpContext context, TimeSpan keepAlive)
{
    private static readonly byte[] Comment = [.. ":\n\n"u8];
    private static readonly byte[] EndOfEvent = [.. "\n\n"u8];
    private static readonly byte[] Complete = [.. "event: complete\ndata:\n\n"u8];

    private readonly PipeWriter _output = context.Response.BodyWriter;

    /// <summary>Starts the response; the client learns at once that it is connected.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = Freshness.NoStore;
        // nginx would hold events back.
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await response.StartAsync(cancellation);
        await WriteAsync(Comment, cancellation);
    }

    /// <summary>Sends one response.</summary>
    public async Task NextAsync(ExecutionResult result, CancellationToken cancellation)
    {
        _output.Write("event: next\ndata: "u8);
        await result.WriteAsync((IBufferWriter<byte>)_output, cancellation);
        await WriteAsync(EndOfEvent, cancellation);
    }

    /// <summary>Sends all responses as they come, and comments in between, so that the connection is not taken for dead.</summary>
    public async Task AllAsync(IAsyncEnumerable<ExecutionResult> results, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var responses = results.GetAsyncEnumerator(end.Token);
        var next = responses.MoveNextAsync().AsTask();
        try
        {
            while (await WaitAsync(next, end.Token))
            {
                await using (var result = responses.Current)
                    await NextAsync(result, end.Token);
                next = responses.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // Nothing may be left running in what is disposed.
            await end.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Says that no more comes.</summary>
    public Task CompleteAsync(CancellationToken cancellation) => WriteAsync(Complete, cancellation);

    private async Task<bool> WaitAsync(Task<bool> next, CancellationToken cancellation)
    {
        while (!next.IsCompleted)
        {
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var silence = Task.Delay(keepAlive, pause.Token);
            if (await Task.WhenAny(next, silence) == next)
                await pause.CancelAsync();
            else
                await WriteAsync(Comment, cancellation);
        }

        return await next;
    }

    // A client that reads nothing is cut off by the server's least rate of data.
    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var written = await _output.WriteAsync(bytes, cancellation);
        if (written.IsCompleted)
            throw new OperationCanceledException("Nobody reads the events any more.");
    }
}
