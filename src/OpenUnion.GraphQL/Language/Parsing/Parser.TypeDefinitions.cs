namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Types. Extensions share the methods: they differ only by what must be there.
public ref partial struct Parser
{
    /// <summary>https://spec.graphql.org/September2025/#ScalarTypeDefinition</summary>
    private ScalarTypeDefinitionNode ParseScalarTypeDefinition(int start, ValueNode? description, bool isExtension = false)
    {
        var (nameStart, name) = ParseKeywordAndName("scalar"u8);
        return new()
        {
            IsExtension = isExtension,
            Description = description,
            NameStart = nameStart,
            Name = name,
            Directives = ParseDirectives(isConst: true),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#ObjectTypeDefinition</summary>
    private ObjectTypeDefinitionNode ParseObjectTypeDefinition(int start, ValueNode? description, bool isExtension = false)
    {
        var (nameStart, name) = ParseKeywordAndName("type"u8);
        return new()
        {
            IsExtension = isExtension,
            Description = description,
            NameStart = nameStart,
            Name = name,
            Interfaces = ParseImplementsInterfaces(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldsDefinition(),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#InterfaceTypeDefinition</summary>
    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition(int start, ValueNode? description, bool isExtension = false)
    {
        var (nameStart, name) = ParseKeywordAndName("interface"u8);
        return new()
        {
            IsExtension = isExtension,
            Description = description,
            NameStart = nameStart,
            Name = name,
            Interfaces = ParseImplementsInterfaces(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldsDefinition(),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#UnionTypeDefinition</summary>
    private UnionTypeDefinitionNode ParseUnionTypeDefinition(int start, ValueNode? description, bool isExtension = false)
    {
        var (nameStart, name) = ParseKeywordAndName("union"u8);
        return new()
        {
            IsExtension = isExtension,
            Description = description,
            NameStart = nameStart,
            Name = name,
            Directives = ParseDirectives(isConst: true),
            Types = Skip(TokenKind.Equals) ? ParseDelimitedTypes(TokenKind.Pipe) : default,
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#EnumTypeDefinition</summary>
    private EnumTypeDefinitionNode ParseEnumTypeDefinition(int start, ValueNode? description, bool isExtension = false)
    {
        var (nameStart, name) = ParseKeywordAndName("enum"u8);
        return new()
        {
            IsExtension = isExtension,
            Description = description,
            NameStart = nameStart,
            Name = name,
            Directives = ParseDirectives(isConst: true),
            Values = ParseEnumValuesDefinition(),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#InputObjectTypeDefinition</summary>
    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition(int start, ValueNode? description, bool isExtension = false)
    {
        var (nameStart, name) = ParseKeywordAndName("input"u8);
        return new()
        {
            IsExtension = isExtension,
            Description = description,
            NameStart = nameStart,
            Name = name,
            Directives = ParseDirectives(isConst: true),
            Fields = ParseInputFieldsDefinition(),
            Location = LocationFrom(start),
        };
    }

    private (int Start, string Name) ParseKeywordAndName(ReadOnlySpan<byte> keyword)
    {
        ExpectKeyword(keyword);
        return (_lexer.Start, ParseName());
    }

    /// <summary>https://spec.graphql.org/September2025/#ImplementsInterfaces</summary>
    private NodeList<NamedTypeNode> ParseImplementsInterfaces() =>
        SkipKeyword("implements"u8) ? ParseDelimitedTypes(TokenKind.Amp) : default;

    private NodeList<NamedTypeNode> ParseDelimitedTypes(TokenKind delimiter)
    {
        var from = _count;
        Skip(delimiter);
        do ParseNamedType();
        while (Skip(delimiter));
        return new(_tree, from, _count);
    }
}
