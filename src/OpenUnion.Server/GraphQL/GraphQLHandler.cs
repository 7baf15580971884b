using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.Server.GraphQL;

/// <summary>
/// One request over HTTP, in this order: method, Accept, parameters, text of the operation, a place among those that run, execution.
/// </summary>
internal sealed partial class GraphQLHandler(GraphQLEngine engine, GraphQLHttpOptions options, OperationTexts texts, ILogger<GraphQLHandler> log)
{
    private readonly RequestReader _reader = new(options);
    private readonly Gate _gate = new(options.MaxConcurrentOperations);

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.Headers.Allow = RequestFailures.Methods;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        time.CancelAfter(options.RequestTimeout);
        var acceptable = ContentNegotiation.Choose(context.Request.Headers.Accept, options.DefaultFormat);
        var exchange = new Exchange(context, acceptable.Failure is null ? acceptable.Value : options.DefaultFormat, time.Token);
        try
        {
            if ((MethodFailure(context.Request.Method) ?? acceptable.Failure ?? await AnswerAsync(exchange)) is { } failure)
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
        if (!texts.Find(request).Is(out var text, out failure)) return failure;
        if (!_gate.TryEnter()) return RequestFailures.Busy(_gate.Places);
        try
        {
            return await ExecuteAsync(exchange, new(cost), request, text);
        }
        finally
        {
            _gate.Leave();
        }
    }

    private async ValueTask<RequestFailure?> ExecuteAsync(Exchange exchange, OperationHost host, OperationRequest request, ReadOnlyMemory<byte> text)
    {
        var prepared = engine.Prepare(text, request.OperationName);
        if (prepared.Operation is { } operation)
        {
            if (KindFailure(operation.Kind, exchange.Context.Request.Method) is { } failure) return failure;
            texts.Keep(request);
        }

        var execution = new GraphQLRequest { Query = text, OperationName = request.OperationName, Variables = request.Variables, Host = host };
        await using var result = await engine.ExecuteAsync(prepared, execution, exchange.Cancellation);
        await using var onlyCost = ReferenceEquals(result.Errors, CostCheck.OnlyValidated) ? ExecutionResult.Failed([]) : null;
        var answer = onlyCost ?? result;
        if (host.CostReport is { } report) answer.SetExtension("operationCost", report);
        exchange.IsWriting = true;
        await GraphQLResponse.WriteAsync(exchange.Context, exchange.Format, answer, exchange.Cancellation);
        return null;
    }

    private static RequestFailure? MethodFailure(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsPost(method) ? null : RequestFailures.MethodNotAllowed(method);

    private static RequestFailure? KindFailure(OperationType kind, string method) => kind switch
    {
        OperationType.Mutation when !HttpMethods.IsPost(method) => RequestFailures.MutationByGet(),
        OperationType.Subscription => RequestFailures.SubscriptionNeedsStream(),
        _ => null,
    };

    // Once bytes were written, be they sent or not, only a broken connection tells the client that the rest is missing.
    private static async Task FailAsync(Exchange exchange, RequestFailure failure)
    {
        if (exchange.IsWriting || exchange.Context.Response.HasStarted) exchange.Context.Abort();
        else await GraphQLResponse.WriteAsync(exchange.Context, exchange.Format, failure, exchange.Context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL request failed.")]
    private partial void UnexpectedFailure(Exception exception);

    /// <summary>A request on its way.</summary>
    private sealed record Exchange(HttpContext Context, ResponseFormat Format, CancellationToken Cancellation)
    {
        public bool IsRead { get; set; }

        public bool IsWriting { get; set; }
    }
}
