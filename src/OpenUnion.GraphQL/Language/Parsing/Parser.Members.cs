using System.Collections.Immutable;

namespace OpenUnion.GraphQL.Language;

// Members of type definitions: fields, arguments, input fields, enum values.
public ref partial struct Parser
{
    /// <summary>https://spec.graphql.org/September2025/#FieldsDefinition</summary>
    private ImmutableArray<FieldDefinitionNode> ParseFieldsDefinition()
    {
        if (!Skip(TokenKind.BraceLeft)) return default;
        var list = _pending.Open();
        do _pending.Push(ParseFieldDefinition());
        while (!Skip(TokenKind.BraceRight));
        return _pending.Close<FieldDefinitionNode>(list);
    }

    /// <summary>https://spec.graphql.org/September2025/#FieldDefinition</summary>
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var nameStart = _lexer.Start;
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        return new()
        {
            Description = description,
            Name = name,
            NameStart = nameStart,
            Arguments = arguments,
            Type = ParseTypeReference(),
            Directives = ParseDirectives(isConst: true),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#ArgumentsDefinition</summary>
    private ImmutableArray<InputValueDefinitionNode> ParseArgumentsDefinition() =>
        ParseInputValues(TokenKind.ParenLeft, TokenKind.ParenRight);

    /// <summary>https://spec.graphql.org/September2025/#InputFieldsDefinition</summary>
    private ImmutableArray<InputValueDefinitionNode> ParseInputFieldsDefinition() =>
        ParseInputValues(TokenKind.BraceLeft, TokenKind.BraceRight);

    private ImmutableArray<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open)) return default;
        var list = _pending.Open();
        do _pending.Push(ParseInputValueDefinition());
        while (!Skip(close));
        return _pending.Close<InputValueDefinitionNode>(list);
    }

    /// <summary>https://spec.graphql.org/September2025/#InputValueDefinition</summary>
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var nameStart = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new()
        {
            Description = description,
            Name = name,
            NameStart = nameStart,
            Type = ParseTypeReference(),
            DefaultValue = Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null,
            Directives = ParseDirectives(isConst: true),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#EnumValuesDefinition</summary>
    private ImmutableArray<EnumValueDefinitionNode> ParseEnumValuesDefinition()
    {
        if (!Skip(TokenKind.BraceLeft)) return default;
        var list = _pending.Open();
        do _pending.Push(ParseEnumValueDefinition());
        while (!Skip(TokenKind.BraceRight));
        return _pending.Close<EnumValueDefinitionNode>(list);
    }

    /// <summary>https://spec.graphql.org/September2025/#EnumValueDefinition</summary>
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var nameStart = _lexer.Start;
        if (PeekKeyword("true"u8) || PeekKeyword("false"u8) || PeekKeyword("null"u8))
            throw Error($"{Describe()} is reserved and cannot be used for an enum value.");
        return new()
        {
            Description = description,
            NameStart = nameStart,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Location = LocationFrom(start),
        };
    }
}
