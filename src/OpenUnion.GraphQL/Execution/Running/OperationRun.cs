using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>One execution of an operation: https://spec.graphql.org/September2025/#sec-Executing-Operations</summary>
internal sealed partial class OperationRun(OperationVariant variant, IReadOnlyDictionary<string, object?> variables, GraphQLRequest request, EngineOptions options, CancellationToken cancellation)
{
    // What a null in a non-null place becomes on its way up to the next nullable place; its error is already noted.
    private static readonly object Bubble = new();

    private readonly Lock _sync = new();
    private readonly List<GraphQLError> _errors = [];

    public OperationVariant Variant => variant;

    public IReadOnlyDictionary<string, object?> Variables => variables;

    public object? Host => request.Host;

    public CancellationToken Cancellation => cancellation;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>Notes an error; path and location are filled in where it has none.</summary>
    public void AddError(GraphQLError error, Selection selection, Position position)
    {
        lock (_sync)
        {
            if (_errors.Count >= variant.Operation.Limits.MaxErrors) return;
            var locations = error.Locations.Count > 0 ? error.Locations : selection.Locations;
            _errors.Add(new GraphQLError(error.Message, locations) { Path = error.Path ?? position.ToPath(), Extensions = error.Extensions });
        }
    }

    /// <summary>Notes what an exception tells the client, and hands one that nobody expected to the host.</summary>
    private object Fail(Exception exception, Selection selection, Position position)
    {
        ThrowIfCancelled(exception);
        AddError(ErrorOf(exception, selection, position), selection, position);
        return Bubble;
    }

    private void ThrowIfCancelled(Exception exception)
    {
        if (exception is OperationCanceledException && cancellation.IsCancellationRequested)
            throw new OperationCanceledException(exception.Message, exception, cancellation);
    }

    private GraphQLError ErrorOf(Exception exception, Selection selection, Position position)
    {
        switch (exception)
        {
            case GraphQLException known: return known.Error;
            case CoercionException known: return new(known.Message);
            default:
                options.OnUnexpected?.Invoke(new UnexpectedFailure(exception, variant.Operation, selection, position.ToPath(), request.Host));
                return new("Unexpected Execution Error");
        }
    }

    private object NullInNonNull(Selection selection, Position position)
    {
        AddError(new GraphQLError($"Cannot return null for non-nullable field {selection.ParentType.Name}.{selection.Field.Name}.").WithCode("HC0018"), selection, position);
        return Bubble;
    }
}
