using System.Buffers;
using System.IO.Pipelines;

namespace OpenUnion.GraphQL.Execution;

/// <summary>
/// Keeps what a response holds in memory small, however large it is: a pipe is flushed as it fills, and so written at
/// the pace of its reader. An output that is no pipe, or a pipe that does not count its bytes, is left alone.
/// </summary>
public static class BackPressure
{
    private const int MostUnflushedBytes = 64 << 10;

    /// <summary>Flushes a pipe that holds more than 64 KB; to be called between any two pieces of a response.</summary>
    /// <exception cref="OperationCanceledException">The token or the flush was cancelled, or the reader is gone.</exception>
    public static ValueTask FlushIfFullAsync(this IBufferWriter<byte> output, CancellationToken cancellation) =>
        output.IsFull() ? FlushAsync((PipeWriter)output, cancellation) : ValueTask.CompletedTask;

    internal static bool IsFull(this IBufferWriter<byte> output) =>
        output is PipeWriter { CanGetUnflushedBytes: true, UnflushedBytes: > MostUnflushedBytes };

    internal static async ValueTask FlushAsync(PipeWriter pipe, CancellationToken cancellation)
    {
        var flushed = await pipe.FlushAsync(cancellation).ConfigureAwait(false);
        if (flushed.IsCanceled || flushed.IsCompleted) throw new OperationCanceledException("Nobody reads the response any more.");
    }
}
