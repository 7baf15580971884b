using System.Buffers;
using System.IO.Pipelines;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Execution;

/// <summary>
/// A response that is ready to be written: https://spec.graphql.org/September2025/#sec-Response. Errors are complete before the first
/// byte, so that a transport can choose its status. Dispose it in any case: compiled fields hold on to resources.
/// </summary>
public sealed class ExecutionResult : IAsyncDisposable
{
    private readonly ResultObject? _data;
    private readonly IReadOnlyList<CompiledResult> _compiled;
    private readonly IDisposable? _owned;
    private Dictionary<string, object?>? _extensions;
    private bool _isDisposed;

    private ExecutionResult(IReadOnlyList<GraphQLError> errors, ResultObject? data, bool hasData, IReadOnlyList<CompiledResult> compiled, IDisposable? owned)
    {
        (Errors, _data, HasData, _compiled, _owned) = (errors, data, hasData, compiled, owned);
        foreach (var result in compiled)
            foreach (var (name, value) in result.Extensions ?? new Dictionary<string, object?>(StringComparer.Ordinal)) SetExtension(name, value);
    }

    /// <summary>Empty for a success.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>False when the operation was not executed, or ran out of time: the response has no <c>data</c> at all. Data may still be null.</summary>
    public bool HasData { get; }

    /// <summary>True when the response has <c>data</c> and it is not null.</summary>
    public bool IsDataWhole => _data is not null;

    /// <summary>Null when no operation could be chosen.</summary>
    public OperationType? Kind { get; private init; }

    /// <summary>The state of the data that a whole answer follows from; null where there are errors, or where resolvers had a part in it.</summary>
    public DataState? State { get; private init; }

    /// <summary>The response's <c>extensions</c>, or null.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions => _extensions;

    /// <summary>A response of errors alone.</summary>
    public static ExecutionResult Failed(IReadOnlyList<GraphQLError> errors, OperationType? kind = null) => new(errors, null, hasData: false, [], null) { Kind = kind };

    internal static ExecutionResult Done(OperationRun run, ResultObject? data, IDisposable? owned) =>
        new(run.Errors, data, hasData: true, run.CompiledResults, owned) { Kind = run.Variant.Operation.Kind, State = run.State };

    /// <summary>Adds a member to <c>extensions</c>; plain values.</summary>
    public void SetExtension(string name, object? value) => (_extensions ??= new(StringComparer.Ordinal))[name] = value;

    /// <summary>
    /// Writes the response as JSON: <c>errors</c>, <c>data</c>, <c>extensions</c>. Once only. A pipe is flushed as it fills, so that it
    /// holds some 64 KB and one value (a leaf of the data, or an error); what is left at the end is the caller's to flush.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, or nobody reads the pipe any more.</exception>
    public async ValueTask WriteAsync(IBufferWriter<byte> output, CancellationToken cancellation = default)
    {
        var json = new JsonOutput(output);
        json.Raw("{"u8);
        if (Errors.Count > 0)
        {
            json.Raw("\"errors\":"u8);
            await ErrorWriter.WriteAsync(Errors, output, cancellation).ConfigureAwait(false);
        }

        if (HasData)
        {
            json.Raw(Errors.Count > 0 ? ",\"data\":"u8 : "\"data\":"u8);
            if (_data is null) json.Raw("null"u8);
            else await DataWriter.WriteRootAsync(_data, output, cancellation).ConfigureAwait(false);
        }

        if (_extensions is not null) WriteExtensions(json, _extensions);
        json.Raw("}"u8);
    }

    /// <summary>Writes the response to a pipe, at the pace of its reader, and flushes it to the end.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled, or nobody reads the pipe any more.</exception>
    public async ValueTask WriteAsync(PipeWriter output, CancellationToken cancellation = default)
    {
        await WriteAsync((IBufferWriter<byte>)output, cancellation).ConfigureAwait(false);
        await BackPressure.FlushAsync(output, cancellation).ConfigureAwait(false);
    }

    /// <summary>Frees what compiled fields hold; a second time does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        foreach (var result in _compiled) await result.DisposeAsync().ConfigureAwait(false);
        _owned?.Dispose();
    }

    private void WriteExtensions(JsonOutput json, IReadOnlyDictionary<string, object?> extensions)
    {
        json.Raw(HasData || Errors.Count > 0 ? ",\"extensions\":"u8 : "\"extensions\":"u8);
        PlainValueWriter.Write(json, extensions);
    }
}
