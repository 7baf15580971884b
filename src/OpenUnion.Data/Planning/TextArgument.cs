using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

/// <summary>Texts of a request: GraphQL allows any character, PostgreSQL all but U+0000.</summary>
public static class TextArgument
{
    public static GraphQLError? Check(object? input, string argument, Selection selection) =>
        input is string text && text.Contains('\0', StringComparison.Ordinal)
            ? new GraphQLError($"The argument `{argument}` of {selection.Field} holds the character U+0000, which no text of the dataset can have.").WithCode("OU2004")
            : null;
}
