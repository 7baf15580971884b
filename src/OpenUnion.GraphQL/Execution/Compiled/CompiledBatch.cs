using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Execution;

/// <summary>Root fields that are compiled and run together. <see cref="Indices"/>: their places among the root fields.</summary>
internal sealed class CompiledBatch(ImmutableArray<int> indices)
{
    private readonly Lock _sync = new();
    private volatile CompiledFields? _fields;

    public ImmutableArray<int> Indices { get; } = indices;

    /// <summary>All compiled fields of a query in one batch, those of a mutation in one each.</summary>
    public static ImmutableArray<CompiledBatch> Of(OperationVariant variant, FieldCompiler? compiler)
    {
        if (compiler is null || variant.Operation.Kind == OperationType.Subscription) return [];
        var root = variant.Root.Fields;
        ImmutableArray<int> handled = [.. Enumerable.Range(0, root.Count).Where(i => compiler.Handles(root[i].Field))];
        if (variant.Operation.Kind == OperationType.Mutation) return [.. handled.Select(i => new CompiledBatch([i]))];
        return handled.IsEmpty ? [] : [new(handled)];
    }

    /// <summary>Compiled at the first call; a failure is not kept.</summary>
    public CompiledFields Fields(OperationVariant variant, FieldCompiler compiler)
    {
        if (_fields is { } known) return known;
        var root = variant.Root.Fields;
        lock (_sync) return _fields ??= compiler.Compile(variant, [.. Indices.Select(i => root[i])]);
    }
}
