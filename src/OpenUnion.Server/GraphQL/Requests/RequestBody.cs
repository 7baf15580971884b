using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OpenUnion.Server.GraphQL;

/// <summary>Reads a body that is small enough, whole.</summary>
internal static class RequestBody
{
    /// <exception cref="OperationCanceledException">The client is gone or the time is up.</exception>
    public static async ValueTask<Outcome<ReadOnlyMemory<byte>>> ReadAsync(HttpRequest request, long limit, CancellationToken cancellation)
    {
        // The limit is held here: the server's own error has no code, and closes the connection before a client can read it.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature) feature.MaxRequestBodySize = null;
        if (request.ContentLength > limit) return RequestFailures.BodyTooLarge(limit);
        try
        {
            return await ReadWholeAsync(request, limit, cancellation);
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode switch
            {
                StatusCodes.Status413PayloadTooLarge => RequestFailures.BodyTooLarge(limit),
                StatusCodes.Status408RequestTimeout => RequestFailures.SlowBody(),
                var status => RequestFailures.UnreadableBody(status),
            };
        }
    }

    private static async ValueTask<Outcome<ReadOnlyMemory<byte>>> ReadWholeAsync(HttpRequest request, long limit, CancellationToken cancellation)
    {
        var reader = request.BodyReader;
        // A read that ends by a token would leave the reader unusable, and the server complains of it in its log.
        using var end = cancellation.UnsafeRegister(static reader => ((PipeReader)reader!).CancelPendingRead(), reader);
        while (true)
        {
            var read = await reader.ReadAsync(CancellationToken.None);
            if (read.IsCanceled)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw new OperationCanceledException(cancellation);
            }

            if (read.Buffer.Length > limit)
            {
                reader.AdvanceTo(read.Buffer.End);
                return RequestFailures.BodyTooLarge(limit);
            }

            if (read.IsCompleted)
            {
                ReadOnlyMemory<byte> body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
