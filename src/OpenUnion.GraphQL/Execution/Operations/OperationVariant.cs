using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>An operation with the variables of its @skip and @include decided, so that its selections are fixed. Memoised on the operation.</summary>
public sealed class OperationVariant
{
    private readonly ConditionValues _conditions;
    private readonly Lock _sync = new();
    private SelectionSet? _root;
    private IReadOnlyList<CompiledBatch>? _batches;
    private int _selections;

    internal OperationVariant(CompiledOperation operation, ConditionValues conditions)
    {
        Operation = operation;
        _conditions = conditions;
    }

    public CompiledOperation Operation { get; }

    public Schema Schema => Operation.Schema;

    /// <summary>The selections on the root type.</summary>
    /// <exception cref="GraphQLException">The operation selects too much, or @skip or @include has no value.</exception>
    public SelectionSet Root => Volatile.Read(ref _root) ?? CollectRoot();

    internal ConditionValues Conditions => _conditions;

    /// <summary>The root fields that the host's field compiler answers.</summary>
    internal IReadOnlyList<CompiledBatch> CompiledBatches(FieldCompiler? compiler)
    {
        if (Volatile.Read(ref _batches) is { } known) return known;
        var batches = CompiledBatch.Of(this, compiler);
        return Interlocked.CompareExchange(ref _batches, batches, null) ?? batches;
    }

    /// <summary>Counts selections: what one operation keeps in memory is bounded, however its fragments multiply.</summary>
    internal void CountSelections(int added)
    {
        if (Interlocked.Add(ref _selections, added) <= Operation.Limits.MaxSelections) return;
        throw new GraphQLException($"The operation selects more than {Operation.Limits.MaxSelections} fields.", "HC0047");
    }

    private SelectionSet CollectRoot()
    {
        lock (_sync)
        {
            var root = _root ?? FieldCollector.Collect(this, Operation.RootType, parent: null);
            Volatile.Write(ref _root, root);
            return root;
        }
    }
}
