using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Execution;

internal sealed partial class OperationRun
{
    private readonly List<CompiledResult> _compiled = [];

    /// <summary>Answers of compiled fields so far; whoever gives the run up disposes them.</summary>
    public IReadOnlyList<CompiledResult> CompiledResults => _compiled;

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
        var compiled = ExecuteBatch(root, values, batch).AsTask();
        var tasks = new List<Task<bool>> { compiled };
        for (var i = 0; i < values.Length; i++)
            if (!batch.Indices.Contains(i)) tasks.Add(ExecuteInto(root, values, i).AsTask());
        return Array.TrueForAll(await Task.WhenAll(tasks).ConfigureAwait(false), whole => whole);
    }

    // https://spec.graphql.org/September2025/#sec-Mutation: one field after the other; none after a null that takes all data.
    private async ValueTask<bool> ExecuteSerially(SelectionSet root, object?[] values, IReadOnlyList<CompiledBatch> batches)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var batch = batches.FirstOrDefault(candidate => candidate.Indices.Contains(i));
            var whole = batch is null
                ? await ExecuteInto(root, values, i).ConfigureAwait(false)
                : await ExecuteBatch(root, values, batch).ConfigureAwait(false);
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
        Exception? failure = null;
        try
        {
            var fields = batch.Fields(variant, options.FieldCompiler!);
            result = await fields.ExecuteAsync(new() { Variant = variant, Variables = variables, Host = request.Host, Cancellation = cancellation }).ConfigureAwait(false);
            lock (_sync) _compiled.Add(result);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        var whole = true;
        for (var i = 0; i < batch.Indices.Length; i++)
        {
            var index = batch.Indices[i];
            values[index] = CompiledValue(root.Fields[index], result, i, failure);
            whole &= !ReferenceEquals(values[index], Bubble);
        }

        return whole;
    }

    private object? CompiledValue(Selection selection, CompiledResult? result, int i, Exception? failure)
    {
        var position = new Position(null, selection.ResponseName);
        if (failure is not null || result is null) return Nulled(Fail(failure!, selection, position), selection.Type);
        if (result.ErrorOf(i) is { } error)
        {
            AddError(error, selection, position);
            return Nulled(Bubble, selection.Type);
        }

        if (!result.IsNull(i)) return new CompiledValue(result, i);
        return selection.Type is Types.NonNullType ? NullInNonNull(selection, position) : null;
    }
}
