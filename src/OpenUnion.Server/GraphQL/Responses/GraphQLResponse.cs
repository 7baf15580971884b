using System.Buffers;
using Microsoft.AspNetCore.Http;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.GraphQL;

/// <summary>Writes results and failures with the status that fits: https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes</summary>
internal static class GraphQLResponse
{
    /// <summary>A result: 200 with data, even null, or with neither data nor errors; without data 400, or 500 for a time-out.</summary>
    public static ValueTask WriteAsync(HttpContext context, ResponseFormat format, ExecutionResult result, CancellationToken cancellation)
    {
        var status = result switch
        {
            { HasData: true } or { Errors: [] } => StatusCodes.Status200OK,
            { Errors: [{ Code: "HC0045" }, ..] } => StatusCodes.Status500InternalServerError,
            _ => RequestErrorStatus(format),
        };
        return WriteAsync(context, format, status, result, cancellation);
    }

    /// <summary>A refusal by the transport.</summary>
    public static async ValueTask WriteAsync(HttpContext context, ResponseFormat format, RequestFailure failure, CancellationToken cancellation)
    {
        if (failure.Header is { } header) context.Response.Headers[header.Key] = header.Value;
        await using var result = ExecutionResult.Failed([failure.Error]);
        await WriteAsync(context, format, failure.IsWellFormed ? RequestErrorStatus(format) : failure.Status, result, cancellation);
    }

    // A client that reads application/json takes any other status for a broken server or proxy.
    private static int RequestErrorStatus(ResponseFormat format) =>
        format == ResponseFormat.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;

    // What was asked by GET may be kept, but the dataset changes: a cache has to ask whether it did. Nothing keeps what was posted.
    private static string? CacheControlOf(HttpRequest request, ExecutionResult result)
    {
        // A cache takes no notice of the header that asks for the cost.
        if (result.Errors.Count > 0 || request.Headers.ContainsKey(CostHeader.Name)) return Freshness.NoStore;
        return HttpMethods.IsPost(request.Method) ? null : Freshness.NoCache;
    }

    private static async ValueTask WriteAsync(HttpContext context, ResponseFormat format, int status, ExecutionResult result, CancellationToken cancellation)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = ContentNegotiation.ContentTypeOf(format);
        response.Headers.CacheControl = CacheControlOf(context.Request, result);
        // What is written before the start is copied when it starts.
        await response.StartAsync(cancellation);
        await result.WriteAsync((IBufferWriter<byte>)response.BodyWriter, cancellation);
        // A client that reads slowly keeps no connection of the database.
        await result.DisposeAsync();
        await response.BodyWriter.FlushAsync(cancellation);
    }
}
