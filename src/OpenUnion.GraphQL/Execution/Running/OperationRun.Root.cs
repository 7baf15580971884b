using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

internal sealed partial class OperationRun
{
    private readonly List<CompiledResult> _compiled = [];

    /// <summary>Answers of compiled fields so far; whoever gives the run up disposes them.</summary>
    public IReadOnlyList<CompiledResult> CompiledResults => _compiled;

    /// <summary>The state of the data that the whole answer is of; see <see cref="ExecutionResult.State"/>.</summary>
    public DataState? State => _errors.Count == 0 && _compiled is [var only] && IsCompiledWhole ? only.State : null;

    // What is asked of the schema is always the same.
    private bool IsCompiledWhole => variant.CompiledBatches(options.FieldCompiler) is [var batch]
        && (batch.Indices.Length == variant.Root.Fields.Count
            || variant.Root.Fields.Count(selection => !selection.Field.Name.StartsWith("__", StringComparison.Ordinal)) == batch.Indices.Length);

    /// <summary>The data; null when a null bubbled up to it.</summary>
    /// <exception cref="OperationCanceledException">The run's cancellation was asked for.</exception>
    public async ValueTask<ResultObject?> ExecuteAsync()
    {
        SelectionSet root;
        try
        {
            root = variant.Root;
        }
        catch (GraphQLException exception)
        {
            _errors.Add(exception.Error);
            return null;
        }

        var batches = variant.CompiledBatches(options.FieldCompiler);
        if (batches.Count == 0 && variant.Operation.Kind != OperationType.Mutation)
            return await ExecuteFields(root, request.Root, null).ConfigureAwait(false);
        var values = new object?[root.Fields.Count];
        var whole = variant.Operation.Kind == OperationType.Mutation
            ? await ExecuteSerially(root, values, batches).ConfigureAwait(false)
            : await ExecuteMixed(root, values, batches[0]).ConfigureAwait(false);
        return whole ? new ResultObject(root, values) : null;
    }

    // https://spec.graphql.org/September2025/#ExecuteCollectedFields(), compiled fields beside the others.
    private async ValueTask<bool> ExecuteMixed(SelectionSet root, object?[] values, CompiledBatch batch)
    {
        if (batch.Indices.Length == values.Length) return await ExecuteBatch(root, values, batch).ConfigureAwait(false);
        var tasks = new List<Task<bool>>(values.Length - batch.Indices.Length + 1) { ExecuteBatch(root, values, batch).AsTask() };
        var next = 0;
        for (var i = 0; i < values.Length; i++)
        {
            // Indices ascend.
            if (next < batch.Indices.Length && batch.Indices[next] == i) next++;
            else tasks.Add(ExecuteInto(root, values, i).AsTask());
        }

        return Array.TrueForAll(await Task.WhenAll(tasks).ConfigureAwait(false), whole => whole);
    }

    // https://spec.graphql.org/September2025/#sec-Mutation: one field after the other; none after a null that takes all data.
    private async ValueTask<bool> ExecuteSerially(SelectionSet root, object?[] values, IReadOnlyList<CompiledBatch> batches)
    {
        var next = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var isCompiled = next < batches.Count && batches[next].Indices[0] == i;
            var whole = isCompiled
                ? await ExecuteBatch(root, values, batches[next++]).ConfigureAwait(false)
                : await ExecuteInto(root, values, i).ConfigureAwait(false);
            if (!whole) return false;
        }

        return true;
    }

    private async ValueTask<bool> ExecuteInto(SelectionSet root, object?[] values, int i)
    {
        var value = await ExecuteField(root.Fields[i], request.Root, null).ConfigureAwait(false);
        values[i] = value;
        return !ReferenceEquals(value, Bubble);
    }

    private async ValueTask<bool> ExecuteBatch(SelectionSet root, object?[] values, CompiledBatch batch)
    {
        CompiledResult? result = null;
        GraphQLError? failure = null;
        try
        {
            var fields = batch.Fields(variant, options.FieldCompiler!);
            result = await fields.ExecuteAsync(new() { Variant = variant, Variables = variables, Host = request.Host, Cancellation = cancellation }).ConfigureAwait(false);
            lock (_sync) _compiled.Add(result);
        }
        catch (Exception exception)
        {
            ThrowIfCancelled(exception);
            var first = root.Fields[batch.Indices[0]];
            failure = ErrorOf(exception, first, new Position(null, first.ResponseName));
        }

        var whole = true;
        for (var i = 0; i < batch.Indices.Length; i++)
        {
            var index = batch.Indices[i];
            values[index] = CompiledValue(root.Fields[index], failure ?? result!.ErrorOf(i), result, i);
            whole &= !ReferenceEquals(values[index], Bubble);
        }

        return whole;
    }

    private object? CompiledValue(Selection selection, GraphQLError? error, CompiledResult? result, int i)
    {
        var position = new Position(null, selection.ResponseName);
        if (error is null && !result!.IsNull(i)) return new CompiledValue(result, i);
        if (error is not null) AddError(error, selection, position);
        else if (selection.Type is NonNullType) return NullInNonNull(selection, position);
        return Nulled(Bubble, selection.Type);
    }
}
