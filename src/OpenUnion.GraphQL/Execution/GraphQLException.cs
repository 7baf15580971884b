namespace OpenUnion.GraphQL.Execution;

/// <summary>
/// A mistake whose message is meant for the client, thrown by a resolver or a field compiler. The engine adds path and location
/// where the error has none. Any other exception reaches the client as "Unexpected Execution Error" only.
/// </summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLException(string message, string? code = null)
        : this(code is null ? new GraphQLError(message) : new GraphQLError(message).WithCode(code))
    {
    }

    public GraphQLError Error { get; } = error;
}
