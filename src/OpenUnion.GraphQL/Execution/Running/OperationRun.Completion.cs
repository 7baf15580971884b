using System.Collections;
using System.Runtime.CompilerServices;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

internal sealed partial class OperationRun
{
    /// <summary>https://spec.graphql.org/September2025/#CompleteValue(), and what becomes of a null; never throws but for cancellation.</summary>
    private ValueTask<object?> Complete(Selection selection, GraphQLType type, object? value, Position position)
    {
        ValueTask<object?> completed;
        try
        {
            completed = CompleteNullable(selection, type.Nullable, value, position);
        }
        catch (Exception exception)
        {
            completed = new(Fail(exception, selection, position));
        }

        return completed.IsCompletedSuccessfully
            ? new(NullChecked(selection, type, completed.Result, position))
            : Awaited(selection, type, completed, position);
    }

    private async ValueTask<object?> Awaited(Selection selection, GraphQLType type, ValueTask<object?> pending, Position position)
    {
        object? value;
        try
        {
            value = await pending.ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            value = Fail(exception, selection, position);
        }

        return NullChecked(selection, type, value, position);
    }

    private object? NullChecked(Selection selection, GraphQLType type, object? value, Position position) =>
        value is null && type is NonNullType ? NullInNonNull(selection, position) : Nulled(value, type);

    private ValueTask<object?> CompleteNullable(Selection selection, GraphQLType type, object? value, Position position)
    {
        if (value is null) return default;
        if (value is GraphQLException failure) throw failure;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return type switch
        {
            ScalarType or EnumType => new(LeafSerialization.Serialize(value, type)),
            ListType list => CompleteList(selection, list.OfType, value, position),
            _ => CompleteObject(selection, RuntimeType.Of(selection, (NamedType)type, value, variant), value, position),
        };
    }

    private ValueTask<object?> CompleteObject(Selection selection, ObjectType type, object source, Position position)
    {
        var fields = ExecuteFields(selection.For(type), source, new PathNode(position));
        return fields.IsCompletedSuccessfully ? new(fields.Result ?? Bubble) : Awaited(fields);
    }

    private static async ValueTask<object?> Awaited(ValueTask<ResultObject?> fields) => await fields.ConfigureAwait(false) ?? Bubble;

    private ValueTask<object?> CompleteList(Selection selection, GraphQLType itemType, object value, Position position)
    {
        if (value is IAsyncEnumerable<object?> stream) return CompleteStream(selection, itemType, stream, position);
        if (value is string or IReadOnlyDictionary<string, object?> or not IEnumerable)
            throw new GraphQLException($"Expected a list for field \"{selection.Field}\", found {value.GetType().Name}.");
        var path = new PathNode(position);
        var items = new ResultList(value is ICollection sized ? sized.Count : 0);
        List<(int Index, Task<object?> Item)>? waiting = null;
        foreach (var item in (IEnumerable)value)
        {
            var completed = Complete(selection, itemType, item, new Position(path, null, items.Count));
            if (!completed.IsCompletedSuccessfully) (waiting ??= []).Add((items.Count, completed.AsTask()));
            items.Add(completed.IsCompletedSuccessfully ? completed.Result : null);
            if (ReferenceEquals(items[^1], Bubble)) break;
        }

        if (waiting is not null) return Awaited(items, waiting);
        return new(items.Count > 0 && ReferenceEquals(items[^1], Bubble) ? Bubble : items);
    }

    private static async ValueTask<object?> Awaited(ResultList items, List<(int Index, Task<object?> Item)> waiting)
    {
        var whole = !ReferenceEquals(items[^1], Bubble);
        foreach (var (index, item) in waiting)
            whole &= !ReferenceEquals(items[index] = await item.ConfigureAwait(false), Bubble);
        return whole ? items : Bubble;
    }

    private async ValueTask<object?> CompleteStream(Selection selection, GraphQLType itemType, IAsyncEnumerable<object?> stream, Position position)
    {
        var path = new PathNode(position);
        var items = new ResultList(0);
        await foreach (var item in stream.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var completed = await Complete(selection, itemType, item, new Position(path, null, items.Count)).ConfigureAwait(false);
            if (ReferenceEquals(completed, Bubble)) return Bubble;
            items.Add(completed);
        }

        return items;
    }
}
