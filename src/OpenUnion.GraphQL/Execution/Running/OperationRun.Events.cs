namespace OpenUnion.GraphQL.Execution;

internal sealed partial class OperationRun
{
    /// <summary>https://spec.graphql.org/September2025/#CreateSourceEventStream(); null when it failed, with the reason noted.</summary>
    public async ValueTask<IAsyncEnumerable<object?>?> OpenEventsAsync()
    {
        Selection? selection = null;
        try
        {
            selection = variant.Root.Fields is [var only] ? only : throw new GraphQLException("Subscription must select exactly one root field.");
            if (variant.Operation.Bindings.EventsOf(selection.Field) is not { } source)
                throw new GraphQLException($"Field \"{selection.Field}\" has no source of events.");
            return await source(new FieldContext(this, selection, request.Root, new Position(null, selection.ResponseName))).ConfigureAwait(false)
                ?? throw new InvalidOperationException($"The source of events of \"{selection.Field}\" gave none.");
        }
        catch (GraphQLException exception) when (selection is null)
        {
            _errors.Add(exception.Error);
        }
        catch (Exception exception)
        {
            Fail(exception, selection!, new Position(null, selection!.ResponseName));
        }

        return null;
    }
}
