using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.Server.Caching;
using OpenUnion.Server.Live;

namespace OpenUnion.Server.GraphQL;

/// <summary>
/// One request over HTTP, in this order: method, Accept, what is known of its answer, parameters, text of the operation, others that
/// wait for the same, a place among those that run, execution.
/// </summary>
internal sealed partial class GraphQLHandler(
    OperationRunner runner, GraphQLHttpOptions options, OperationTexts texts, Gate gate, AnswerCache answers, LiveHandler live, ILogger<GraphQLHandler> log)
{
    private readonly BatchRunner _batches = new(runner, texts);
    private readonly RequestReader _reader = new(options);
    private readonly AnswerSender _sender = new(answers);

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.Headers.Allow = RequestFailures.Methods;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var acceptable = ContentNegotiation.Choose(context.Request.Headers.Accept, options.DefaultFormat);
        if (acceptable.Failure is null && KeyOfAddress(context.Request, acceptable.Value) is { } key && await _sender.TryAnswerAsync(context, acceptable.Value, key)) return;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        time.CancelAfter(options.RequestTimeout);
        var exchange = new Exchange(context, acceptable.Failure is null ? acceptable.Value : options.DefaultFormat, time.Token)
        {
            TakesOnlyEvents = acceptable.Failure is { Status: StatusCodes.Status406NotAcceptable } && ContentNegotiation.Names(context.Request.Headers.Accept, LiveHandler.EventStreamType),
        };
        try
        {
            var failure = context.WebSockets.IsWebSocketRequest
                ? await live.ServeAsync(context)
                : MethodFailure(context.Request.Method) ?? (exchange.TakesOnlyEvents ? null : acceptable.Failure) ?? await AnswerAsync(exchange);
            if (failure is not null)
                await GraphQLResponse.WriteAsync(context, exchange.Format, failure, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested || exchange.IsWriting)
        {
            await FailAsync(exchange, exchange.IsRead ? RequestFailures.TimedOut(options.RequestTimeout) : RequestFailures.SlowBody());
        }
        catch (Exception exception)
        {
            UnexpectedFailure(exception);
            await FailAsync(exchange, RequestFailures.Unexpected());
        }
    }

    private async ValueTask<RequestFailure?> AnswerAsync(Exchange exchange)
    {
        var read = await _reader.ReadAsync(exchange.Context, exchange.Cancellation);
        exchange.IsRead = true;
        if (!read.Is(out var request, out var failure)) return failure;
        if (!CostHeader.Read(exchange.Context.Request.Headers[CostHeader.Name]).Is(out var cost, out failure)) return failure;
        if (request.Batch is { } batch) return await AnswerAsync(exchange, cost, batch);
        if (!texts.Find(request).Is(out var text, out failure)) return failure;
        if (!live.Streams(exchange.Context.Request, exchange.TakesOnlyEvents, request, text)) return await AnswerAsync(exchange, new(cost), request, text);
        exchange.IsWriting = true;
        return await live.StreamAsync(exchange.Context, request, text);
    }

    private ValueTask<RequestFailure?> AnswerAsync(Exchange exchange, CostMode cost, IReadOnlyList<OperationRequest> batch) => exchange.TakesOnlyEvents
        ? new(RequestFailures.NotAcceptable())
        : RunAsync(async () =>
        {
            exchange.IsWriting = true;
            await _batches.AnswerAsync(exchange.Context, exchange.Format, cost, batch, exchange.Cancellation);
            return null;
        });

    private async ValueTask<RequestFailure?> AnswerAsync(Exchange exchange, OperationHost host, OperationRequest request, ReadOnlyMemory<byte> text)
    {
        var key = host.CostMode == CostMode.None ? KeyOf(exchange, request) : null;
        if (key is not { } sought || !answers.IsOpen) return await RunAsync(() => ExecuteAsync(exchange, new(host, request, text, key, null)));
        if (!request.Body.IsEmpty && await _sender.TryAnswerAsync(exchange.Context, exchange.Format, sought)) return null;
        var flight = answers.Flights.Join(sought, out var leads);
        if (!leads)
        {
            if (await flight.WaitAsync(exchange.Cancellation) is not { } answer || !answers.Holds(answer.State)) return await RunAsync(() => ExecuteAsync(exchange, new(host, request, text, key, null)));
            exchange.IsWriting = true;
            await _sender.SendAsync(exchange.Context, exchange.Format, KnownRequest.Of(sought, answer.State, request.Query is null), answer);
            return null;
        }

        try
        {
            return await RunAsync(() => ExecuteAsync(exchange, new(host, request, text, key, flight)));
        }
        finally
        {
            flight.Land(null);
        }
    }

    // In a place among those that run.
    private async ValueTask<RequestFailure?> RunAsync(Func<ValueTask<RequestFailure?>> run)
    {
        if (!gate.TryEnter()) return RequestFailures.Busy(gate.Places);
        try
        {
            return await run();
        }
        finally
        {
            gate.Leave();
        }
    }

    private async ValueTask<RequestFailure?> ExecuteAsync(Exchange exchange, Run run)
    {
        if (!(await runner.RunAsync(run.Request, run.Text, run.Host, exchange.Context.Request.Method, exchange.Cancellation)).Is(out var answer, out var failure)) return failure;
        await using var _ = answer;
        exchange.IsWriting = true;
        if (answer.State is { } state && run.Key is { } key)
            await _sender.WriteAsync(exchange.Context, exchange.Format, KnownRequest.Of(key, state, run.Request.Query is null), answer, run.Flight, exchange.Cancellation);
        else
            await GraphQLResponse.WriteAsync(exchange.Context, exchange.Format, answer, exchange.Cancellation);
        return null;
    }

    private static CacheKey? KeyOf(Exchange exchange, OperationRequest request) => request.Body.IsEmpty
        ? KeyOfAddress(exchange.Context.Request, exchange.Format)
        : CacheKey.Of($"graphql post {exchange.Format}", TargetOf(exchange.Context.Request), request.Body.Span);

    /// <summary>What the answer to a GET is found by; null for other methods, and where the cost of the operation is asked for.</summary>
    private static CacheKey? KeyOfAddress(HttpRequest request, ResponseFormat format) =>
        !HttpMethods.IsPost(request.Method) && MethodFailure(request.Method) is null && !request.Headers.ContainsKey(CostHeader.Name)
            ? CacheKey.Of(format == ResponseFormat.Json ? "graphql json" : "graphql", TargetOf(request), [])
            : null;

    private static string TargetOf(HttpRequest request) => request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;

    private static RequestFailure? MethodFailure(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) ? null : RequestFailures.MethodNotAllowed(method);

    // Once bytes were written, be they sent or not, only a broken connection tells the client that the rest is missing.
    private static async Task FailAsync(Exchange exchange, RequestFailure failure)
    {
        if (exchange.IsWriting || exchange.Context.Response.HasStarted) exchange.Context.Abort();
        else await GraphQLResponse.WriteAsync(exchange.Context, exchange.Format, failure, exchange.Context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL request failed.")]
    private partial void UnexpectedFailure(Exception exception);

    /// <summary>An operation on its way. <paramref name="Key"/>: null where its answer is for this client alone. <paramref name="Flight"/>: who waits for it.</summary>
    private sealed record Run(OperationHost Host, OperationRequest Request, ReadOnlyMemory<byte> Text, CacheKey? Key, Flights<CacheKey, KeptAnswer>.Flight? Flight);

    /// <summary>A request on its way.</summary>
    private sealed record Exchange(HttpContext Context, ResponseFormat Format, CancellationToken Cancellation)
    {
        public bool TakesOnlyEvents { get; init; }

        public bool IsRead { get; set; }

        public bool IsWriting { get; set; }
    }
}
