using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Execution;

/// <summary>What a host gives its <see cref="GraphQLEngine"/>.</summary>
public sealed record EngineOptions
{
    /// <summary>Resolvers; copied when the engine is made.</summary>
    public Bindings Bindings { get; init; } = new();

    /// <summary>Answers root fields whole; null for none.</summary>
    public FieldCompiler? FieldCompiler { get; init; }

    /// <summary>Bounds of a client's document.</summary>
    public ParserOptions Parser { get; init; } = ParserOptions.Default;

    /// <summary>Bounds of what is executed.</summary>
    public OperationLimits Limits { get; init; } = new();

    /// <summary>Errors of a document that was parsed; none when it may be executed. All rules of the specification, and bounds against abuse.</summary>
    public Func<Schema, DocumentNode, IReadOnlyList<GraphQLError>> Validate { get; init; } = (schema, document) => DocumentValidator.Validate(schema, document);

    /// <summary>
    /// A last look before an operation runs, with its coerced variables (the place for limits of cost): errors refuse it.
    /// </summary>
    public Func<CompiledOperation, IReadOnlyDictionary<string, object?>, GraphQLRequest, IReadOnlyList<GraphQLError>>? Check { get; init; }

    /// <summary>From the start of an execution to its data, for each event of a subscription anew; <see cref="Timeout.InfiniteTimeSpan"/> for none.</summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets every exception that the client sees only as "Unexpected Execution Error". Must not throw.</summary>
    public Action<UnexpectedFailure>? OnUnexpected { get; init; }

    /// <summary>Prepared operations that are kept.</summary>
    public int CachedOperations { get; init; } = 1000;

    /// <summary>Memory of all prepared operations that are kept, estimated from their texts; one that takes an eighth of it is never kept.</summary>
    public long CachedBytes { get; init; } = 128 << 20;
}

/// <summary>A bug that surfaced in a field. <paramref name="Selection"/> and <paramref name="Path"/> say where; <paramref name="Host"/> is the request's.</summary>
public sealed record UnexpectedFailure(Exception Exception, CompiledOperation Operation, Selection Selection, IReadOnlyList<object> Path, object? Host);
