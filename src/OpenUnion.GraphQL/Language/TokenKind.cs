namespace OpenUnion.GraphQL.Language;

/// <summary>https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens</summary>
public enum TokenKind : byte
{
    EndOfFile, Bang, Dollar, Amp, ParenLeft, ParenRight, Spread, Colon, Equals, At, BracketLeft, BracketRight,
    BraceLeft, Pipe, BraceRight, Name, Int, Float, String, BlockString,
}

internal static class TokenKindNames
{
    private static readonly string[] Names =
    [
        "<EOF>", "!", "$", "&", "(", ")", "...", ":", "=", "@", "[", "]",
        "{", "|", "}", "Name", "Int", "Float", "String", "BlockString",
    ];

    /// <summary>The punctuator itself, or the name of the token's class.</summary>
    public static string Text(this TokenKind kind) => Names[(int)kind];

    /// <summary>As an error speaks of it: punctuators in quotes.</summary>
    public static string Quoted(this TokenKind kind) =>
        kind is TokenKind.EndOfFile or >= TokenKind.Name ? kind.Text() : $"\"{kind.Text()}\"";
}
