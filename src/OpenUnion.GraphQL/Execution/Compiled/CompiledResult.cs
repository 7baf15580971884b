using System.Buffers;

namespace OpenUnion.GraphQL.Execution;

/// <summary>Answers of compiled root fields, numbered as they were compiled. Disposed when the response is written, or given up.</summary>
public abstract class CompiledResult : IAsyncDisposable
{
    /// <summary>
    /// Null when the field succeeded; otherwise its error. Without a path it gets the field's path and location. The field becomes null,
    /// and so does <c>data</c> when the field is non-null.
    /// </summary>
    public abstract GraphQLError? ErrorOf(int i);

    /// <summary>True when the field succeeded and is null.</summary>
    public abstract bool IsNull(int i);

    /// <summary>Members for the response's <c>extensions</c>; plain values.</summary>
    public virtual IReadOnlyDictionary<string, object?>? Extensions => null;

    /// <summary>The state of the data that all of it is of; null where something else decides it too, or where that is not known.</summary>
    public virtual DataState? State => null;

    /// <summary>
    /// Writes the finished JSON of the field, its whole selection, straight to the response. Called at most once a field, in response order,
    /// and only when it neither failed nor is null. The output may be a pipe: JSON of any size is written piece by piece, with
    /// <see cref="BackPressure.FlushIfFullAsync"/> in between.
    /// </summary>
    public abstract ValueTask WriteAsync(int i, IBufferWriter<byte> output, CancellationToken cancellation);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
