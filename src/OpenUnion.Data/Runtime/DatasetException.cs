using OpenUnion.GraphQL;

namespace OpenUnion.Data.Runtime;

/// <summary>The database could not answer; a client is told so much, and never the database's own text.</summary>
public sealed class DatasetException(GraphQLError error, Exception cause) : Exception(error.Message, cause)
{
    /// <summary>What a client is told: HC0045 for a statement that took too long, OU3001 for a database that is not there.</summary>
    public GraphQLError Error { get; } = error;
}
