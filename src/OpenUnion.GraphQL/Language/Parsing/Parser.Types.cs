namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Type-References
public ref partial struct Parser
{
    /// <summary>https://spec.graphql.org/September2025/#Type</summary>
    private TypeNode ParseTypeReference()
    {
        var start = _lexer.Start;
        TypeNode type = Peek(TokenKind.BracketLeft) ? ParseListType() : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Type = type, Location = LocationFrom(start) } : type;
    }

    /// <summary>https://spec.graphql.org/September2025/#ListType</summary>
    private ListTypeNode ParseListType()
    {
        var start = _lexer.Start;
        Enter();
        Expect(TokenKind.BracketLeft);
        var inner = ParseTypeReference();
        Expect(TokenKind.BracketRight);
        Leave();
        return new() { Type = inner, Location = LocationFrom(start) };
    }

    /// <summary>https://spec.graphql.org/September2025/#NamedType</summary>
    private NamedTypeNode ParseNamedType()
    {
        var start = _lexer.Start;
        return new() { Name = ParseName(), Location = LocationFrom(start) };
    }
}
