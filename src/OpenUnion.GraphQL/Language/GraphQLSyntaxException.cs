namespace OpenUnion.GraphQL.Language;

/// <summary>The text is not a GraphQL document, or exceeds a limit of the parser.</summary>
public sealed class GraphQLSyntaxException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>What, where; its code is HC0011.</summary>
    public GraphQLError Error { get; } = error;

    internal static GraphQLSyntaxException At(Source source, int offset, string message) =>
        new(new GraphQLError("Syntax Error: " + message, new Location(source, offset, offset)).WithCode("HC0011"));
}
