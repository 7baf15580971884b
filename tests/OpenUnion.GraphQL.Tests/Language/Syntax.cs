using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Tests.Language;

/// <summary>What lexer and parser say about a text, as one line each.</summary>
internal static class Syntax
{
    /// <summary>Tokens as <c>Name(foo)</c>, <c>{</c>, <c>&lt;EOF&gt;</c>, separated by spaces.</summary>
    public static string Tokens(string text)
    {
        var tokens = new List<string>();
        var lexer = new Lexer(Source.FromString(text));
        do
        {
            lexer.Advance();
            tokens.Add(lexer.Value is { } value ? $"{lexer.KindText}({value})" : lexer.KindText);
        }
        while (lexer.Kind != TokenKind.EndOfFile);
        return string.Join(' ', tokens);
    }

    /// <summary>The error of a text that is no sequence of tokens: <c>message (line:column)</c>.</summary>
    public static string LexError(string text) => Error(() => Tokens(text));

    /// <summary>The error of a text that is no document.</summary>
    public static string DocumentError(string text, ParserOptions? options = null) => Error(() => Parser.ParseDocument(text, options));

    /// <summary>The first field of the first definition, which is an operation.</summary>
    public static FieldNode FirstField(DocumentNode document)
    {
        ((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0].IsField(out var field).ShouldBeTrue();
        return field;
    }

    public static string Error(Action parse) => Should.Throw<GraphQLSyntaxException>(parse).Error.ToString();
}
