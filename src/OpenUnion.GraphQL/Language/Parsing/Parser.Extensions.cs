namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#TypeSystemExtension. An extension must add something.
public ref partial struct Parser
{
    private TypeSystemDefinitionNode ParseExtension(int start)
    {
        ExpectKeyword("extend"u8);
        if (!Peek(TokenKind.Name)) throw Unexpected();
        return _lexer.Interned switch
        {
            "schema" => ParseSchemaExtension(start),
            "scalar" => Adding(ParseScalarTypeDefinition(start, null, isExtension: true)),
            "type" => Adding(ParseObjectTypeDefinition(start, null, isExtension: true)),
            "interface" => Adding(ParseInterfaceTypeDefinition(start, null, isExtension: true)),
            "union" => Adding(ParseUnionTypeDefinition(start, null, isExtension: true)),
            "enum" => Adding(ParseEnumTypeDefinition(start, null, isExtension: true)),
            "input" => Adding(ParseInputObjectTypeDefinition(start, null, isExtension: true)),
            _ => throw Unexpected(),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#SchemaExtension</summary>
    private SchemaDefinitionNode ParseSchemaExtension(int start)
    {
        ExpectKeyword("schema"u8);
        var directives = ParseDirectives(isConst: true);
        var operationTypes = ParseOperationTypeDefinitions();
        if (directives.IsEmpty && operationTypes.IsDefault) throw Unexpected();
        return new() { IsExtension = true, Directives = directives, OperationTypes = operationTypes, Location = LocationFrom(start) };
    }

    private readonly TypeDefinitionNode Adding(TypeDefinitionNode extension)
    {
        var adds = !extension.Directives.IsEmpty || extension switch
        {
            FieldsTypeDefinitionNode type => !type.Interfaces.IsEmpty || !type.Fields.IsEmpty,
            UnionTypeDefinitionNode type => !type.Types.IsEmpty,
            EnumTypeDefinitionNode type => !type.Values.IsEmpty,
            InputObjectTypeDefinitionNode type => !type.Fields.IsEmpty,
            _ => false,
        };
        return adds ? extension : throw Unexpected();
    }
}
