namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Type-References
public ref partial struct Parser
{
    /// <summary>https://spec.graphql.org/September2025/#Type</summary>
    private TypeNode ParseTypeReference()
    {
        var type = Peek(TokenKind.BracketLeft) ? ParseListType() : ParseNameOfType();
        return new(Skip(TokenKind.Bang) ? Wrap(NodeKind.NonNullType, type.Index) : type);
    }

    /// <summary>https://spec.graphql.org/September2025/#ListType</summary>
    private NodeHandle ParseListType()
    {
        var node = Open(NodeKind.ListType, _lexer.Start);
        Enter();
        Expect(TokenKind.BracketLeft);
        ParseTypeReference();
        Expect(TokenKind.BracketRight);
        Leave();
        return Close(node);
    }

    /// <summary>https://spec.graphql.org/September2025/#NamedType</summary>
    private NamedTypeNode ParseNamedType() => new(ParseNameOfType());

    private NodeHandle ParseNameOfType() => Close(Open(NodeKind.NamedType, _lexer.Start, ParseName()));
}
