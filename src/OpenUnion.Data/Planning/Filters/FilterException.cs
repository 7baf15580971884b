using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>A mistake in a `where` that its shape shows. It never leaves <see cref="FilterPlanner"/>.</summary>
internal sealed class FilterException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
