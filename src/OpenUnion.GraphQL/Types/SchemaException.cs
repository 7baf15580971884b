namespace OpenUnion.GraphQL.Types;

/// <summary>The documents do not make a schema; all errors, each with its places.</summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors) : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
