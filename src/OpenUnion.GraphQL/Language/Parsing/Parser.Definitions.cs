namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#Definition
public ref partial struct Parser
{
    private DefinitionNode ParseDefinition()
    {
        if (Peek(TokenKind.BraceLeft)) return ParseShorthandQuery();
        var start = _lexer.Start;
        var description = ParseDescription();
        if (!Peek(TokenKind.Name)) throw NoDefinition(start, description);
        var keyword = _lexer.Interned;
        return keyword switch
        {
            "query" or "mutation" or "subscription" => ParseOperationDefinition(start, description),
            "fragment" => ParseFragmentDefinition(start, description),
            "schema" => ParseSchemaDefinition(start, description),
            "scalar" => ParseScalarTypeDefinition(start, description),
            "type" => ParseObjectTypeDefinition(start, description),
            "interface" => ParseInterfaceTypeDefinition(start, description),
            "union" => ParseUnionTypeDefinition(start, description),
            "enum" => ParseEnumTypeDefinition(start, description),
            "input" => ParseInputObjectTypeDefinition(start, description),
            "directive" => ParseDirectiveDefinition(start, description),
            "extend" when description is null => ParseExtension(start),
            _ => throw NoDefinition(start, description),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#Description</summary>
    private ValueNode? ParseDescription() =>
        Peek(TokenKind.String) || Peek(TokenKind.BlockString) ? new(ParseStringValue()) : null;

    private readonly GraphQLSyntaxException NoDefinition(int start, ValueNode? description)
    {
        if (description is null) return Unexpected();
        return _lexer.Kind switch
        {
            TokenKind.Name => GraphQLSyntaxException.At(_source, start, "Unexpected description, only GraphQL definitions support descriptions."),
            TokenKind.BraceLeft => GraphQLSyntaxException.At(_source, start, "Unexpected description, descriptions are not supported on shorthand queries."),
            _ => Unexpected(),
        };
    }
}
