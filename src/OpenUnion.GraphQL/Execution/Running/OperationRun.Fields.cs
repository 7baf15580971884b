using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

internal sealed partial class OperationRun
{
    /// <summary>All fields of an object; null when a null bubbled up to it. Fields that wait do so together.</summary>
    private ValueTask<ResultObject?> ExecuteFields(SelectionSet set, object? source, PathNode? path)
    {
        var fields = set.Span;
        var values = new object?[fields.Length];
        List<(int Index, Task<object?> Value)>? waiting = null;
        var whole = true;
        for (var i = 0; whole && i < fields.Length; i++)
        {
            var value = ExecuteField(fields[i], source, path);
            if (value.IsCompletedSuccessfully) whole = !ReferenceEquals(values[i] = value.Result, Bubble);
            else (waiting ??= []).Add((i, value.AsTask()));
        }

        if (waiting is not null) return Awaited(set, values, waiting, whole);
        return new(whole ? new ResultObject(set, values) : null);
    }

    private static async ValueTask<ResultObject?> Awaited(SelectionSet set, object?[] values, List<(int Index, Task<object?> Value)> waiting, bool whole)
    {
        foreach (var (index, value) in waiting)
            whole &= !ReferenceEquals(values[index] = await value.ConfigureAwait(false), Bubble);
        return whole ? new ResultObject(set, values) : null;
    }

    /// <summary>https://spec.graphql.org/September2025/#ExecuteField(); <see cref="Bubble"/> for a null in a non-null place.</summary>
    private ValueTask<object?> ExecuteField(Selection selection, object? source, PathNode? parent)
    {
        var position = new Position(parent, selection.ResponseName);
        try
        {
            cancellation.ThrowIfCancellationRequested();
            if (selection.Resolver is not { } resolver)
                return Complete(selection, selection.Type, MemberOf(selection, source), position);
            var value = resolver(new FieldContext(this, selection, source, position));
            return value.IsCompletedSuccessfully
                ? Complete(selection, selection.Type, value.Result, position)
                : Awaited(selection, value, position);
        }
        catch (Exception exception)
        {
            return new(Nulled(Fail(exception, selection, position), selection.Type));
        }
    }

    private async ValueTask<object?> Awaited(Selection selection, ValueTask<object?> pending, Position position)
    {
        object? value;
        try
        {
            value = await pending.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return Nulled(Fail(exception, selection, position), selection.Type);
        }

        return await Complete(selection, selection.Type, value, position).ConfigureAwait(false);
    }

    private object? MemberOf(Selection selection, object? source)
    {
        // The arguments are checked also when nobody reads them.
        if (selection.Field.Arguments.Count > 0) selection.CoerceArguments(variables);
        return (source as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(selection.Field.Name);
    }

    // A failure stays a bubble in a non-null place, and ends as null in a nullable one.
    private static object? Nulled(object? value, GraphQLType type) =>
        ReferenceEquals(value, Bubble) && type is not NonNullType ? null : value;
}
