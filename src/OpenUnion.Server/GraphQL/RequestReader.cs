using Microsoft.AspNetCore.Http;

namespace OpenUnion.Server.GraphQL;

/// <summary>From an HTTP request to the parameters of an operation.</summary>
internal sealed class RequestReader(GraphQLHttpOptions options)
{
    /// <summary>
    /// A body is held in memory until it is whole. Small ones are no burden on however many connections; so that large ones
    /// are none, few are read at one time.
    /// </summary>
    private const long SmallBodyBytes = 64 << 10;

    private readonly Gate _largeBodies = new(options.MaxConcurrentOperations);

    /// <exception cref="OperationCanceledException">The client is gone or the time is up.</exception>
    public async ValueTask<Outcome<OperationRequest>> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        var read = HttpMethods.IsPost(context.Request.Method)
            ? await ReadBodyAsync(context.Request, cancellation)
            : RequestQueryString.Read(context.Request.Query, options.MaxJsonDepth);
        return read.Is(out var request, out var failure) ? WithRoute(context.Request.RouteValues, request) : failure;
    }

    private async ValueTask<Outcome<OperationRequest>> ReadBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (RequestContentType.Check(request) is { } unsupported) return unsupported;
        if (request.ContentLength <= SmallBodyBytes) return await ReadJsonAsync(request, cancellation);
        if (!_largeBodies.TryEnter()) return RequestFailures.TooManyLargeBodies(_largeBodies.Places);
        try
        {
            return await ReadJsonAsync(request, cancellation);
        }
        finally
        {
            _largeBodies.Leave();
        }
    }

    private async ValueTask<Outcome<OperationRequest>> ReadJsonAsync(HttpRequest request, CancellationToken cancellation)
    {
        var read = await RequestBody.ReadAsync(request, options.MaxBodyBytes, cancellation);
        if (!read.Is(out var body, out var failure)) return failure;
        return RequestJson.ReadBody(body, options.MaxJsonDepth, options.MaxBatchSize).Is(out var found, out failure) ? found with { Body = body } : failure;
    }

    // /graphql/persisted/{operationId}/{operationName}
    private static Outcome<OperationRequest> WithRoute(IReadOnlyDictionary<string, object?> route, OperationRequest request)
    {
        if (route.GetValueOrDefault("operationId") is not string id) return request;
        if (request.Batch is not null) return RequestFailures.BatchByAddress();
        if (request.Query is not null || request.DocumentId is not null)
            return RequestFailures.InvalidRequest("The address names the operation: expected neither the parameter query nor the parameter id.");
        return request with { DocumentId = id, OperationName = route.GetValueOrDefault("operationName") as string ?? request.OperationName };
    }
}
