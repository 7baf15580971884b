using System.Buffers;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>Executes requests against a schema. Made once; safe for threads.</summary>
public sealed class GraphQLEngine
{
    private readonly OperationCache _cache;
    private readonly OperationCompiler _compiler;

    /// <exception cref="ArgumentException">A binding names what the schema does not have.</exception>
    public GraphQLEngine(Schema schema, EngineOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new();
        _compiler = new(schema, Options.Bindings.FreezeFor(schema), Options);
        _cache = new(_compiler, Options.CachedOperations, Options.CachedBytes);
    }

    public Schema Schema { get; }

    public EngineOptions Options { get; }

    /// <summary>Prepared operations that are kept now.</summary>
    public int CachedOperations => _cache.Count;

    /// <summary>Memory that these are estimated to take; at most <see cref="EngineOptions.CachedBytes"/>.</summary>
    public long CachedBytes => _cache.Bytes;

    /// <summary>Parses, validates and chooses the operation; memoised. A transport looks here at what it is about to execute.</summary>
    public PreparedOperation Prepare(ReadOnlyMemory<byte> query, string? operationName = null) => _cache.Get(query, operationName);

    /// <summary>Prepares an operation of a document that was parsed already; not memoised.</summary>
    public PreparedOperation Prepare(DocumentNode document, string? operationName = null) => _compiler.Compile(document, operationName);

    /// <summary>Executes a query or mutation. Every failure but cancellation is in the result.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default) =>
        ExecuteAsync(Prepare(request.Query, request.OperationName), request, cancellation);

    /// <summary>Executes and writes the whole response.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async ValueTask ExecuteAsync(GraphQLRequest request, IBufferWriter<byte> output, CancellationToken cancellation = default)
    {
        await using var result = await ExecuteAsync(request, cancellation).ConfigureAwait(false);
        await result.WriteAsync(output, cancellation).ConfigureAwait(false);
    }

    /// <summary>Executes what was prepared before; the request's text and operation name do not matter any more.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(PreparedOperation prepared, GraphQLRequest request, CancellationToken cancellation = default)
    {
        if (prepared.Operation is { Kind: OperationType.Subscription })
            return new(ExecutionResult.Failed([new("A subscription needs a transport that streams responses.")], OperationType.Subscription));
        return Bind(prepared, request, out var bound) is { } failure
            ? new(failure)
            : TimedRun.ExecuteAsync(bound!.Variant, bound.Variables, request, Options, cancellation);
    }

    /// <summary>Starts a subscription; its events are executed as they are read.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async ValueTask<SubscriptionResult> SubscribeAsync(PreparedOperation prepared, GraphQLRequest request, CancellationToken cancellation = default)
    {
        if (prepared.Operation is { Kind: not OperationType.Subscription })
            return new(ExecutionResult.Failed([new($"Expected a subscription, found a {Printer.Keyword(prepared.Operation.Kind)}.")]));
        return Bind(prepared, request, out var bound) is { } failure
            ? new(failure)
            : await Subscription.StartAsync(bound!.Variant, bound.Variables, request, Options, cancellation).ConfigureAwait(false);
    }

    // https://spec.graphql.org/September2025/#ExecuteRequest(): variables, then the host's own check.
    private ExecutionResult? Bind(PreparedOperation prepared, GraphQLRequest request, out BoundOperation? bound)
    {
        bound = null;
        if (prepared.Operation is not { } operation) return ExecutionResult.Failed(prepared.Errors);
        var errors = new List<GraphQLError>();
        var variables = VariableCoercion.Coerce(operation, request.Variables, errors);
        if (errors.Count > 0) return ExecutionResult.Failed(errors, operation.Kind);
        if (Options.Check?.Invoke(operation, variables, request) is { Count: > 0 } refusals) return ExecutionResult.Failed(refusals, operation.Kind);
        try
        {
            bound = new(operation.GetVariant(variables), variables);
            return null;
        }
        catch (GraphQLException exception)
        {
            return ExecutionResult.Failed([exception.Error], operation.Kind);
        }
    }

    private sealed record BoundOperation(OperationVariant Variant, IReadOnlyDictionary<string, object?> Variables);
}
