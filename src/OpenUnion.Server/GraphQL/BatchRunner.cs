using System.Buffers;
using Microsoft.AspNetCore.Http;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.Server.GraphQL;

/// <summary>
/// Answers the requests of an array, one after the other, by an array in their order, as Apollo's clients have it. What is wrong
/// with one of them stands in its response alone.
/// </summary>
internal sealed class BatchRunner(OperationRunner runner, OperationTexts texts)
{
    /// <exception cref="OperationCanceledException">The client is gone or the time is up; the array may have begun.</exception>
    public async ValueTask AnswerAsync(HttpContext context, ResponseFormat format, CostMode cost, IReadOnlyList<OperationRequest> batch, CancellationToken cancellation)
    {
        var response = context.Response;
        response.ContentType = ContentNegotiation.ContentTypeOf(format);
        await response.StartAsync(cancellation);
        var output = response.BodyWriter;
        output.Write("["u8);
        for (var i = 0; i < batch.Count; i++)
        {
            if (i > 0) output.Write(","u8);
            await using var result = await RunAsync(batch[i], new(cost), context.Request.Method, cancellation);
            await result.WriteAsync((IBufferWriter<byte>)output, cancellation);
        }

        output.Write("]"u8);
        await output.FlushAsync(cancellation);
    }

    private async ValueTask<ExecutionResult> RunAsync(OperationRequest request, OperationHost host, string method, CancellationToken cancellation)
    {
        if (!texts.Find(request).Is(out var text, out var failure)) return Failed(failure);
        return (await runner.RunAsync(request, text, host, method, cancellation)).Is(out var result, out failure) ? result : Failed(failure);
    }

    private static ExecutionResult Failed(RequestFailure failure) => ExecutionResult.Failed([failure.Error]);
}
