using System.Collections.Immutable;

namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Schema and #sec-Type-System.Directives
public ref partial struct Parser
{
    /// <summary>https://spec.graphql.org/September2025/#SchemaDefinition</summary>
    private SchemaDefinitionNode ParseSchemaDefinition(int start, ValueNode? description)
    {
        ExpectKeyword("schema"u8);
        var directives = ParseDirectives(isConst: true);
        if (!Peek(TokenKind.BraceLeft)) throw Expected(TokenKind.BraceLeft.Quoted());
        return new()
        {
            Description = description,
            Directives = directives,
            OperationTypes = ParseOperationTypeDefinitions(),
            Location = LocationFrom(start),
        };
    }

    private ImmutableArray<OperationTypeDefinitionNode> ParseOperationTypeDefinitions()
    {
        if (!Skip(TokenKind.BraceLeft)) return default;
        var list = _pending.Open();
        do _pending.Push(ParseOperationTypeDefinition());
        while (!Skip(TokenKind.BraceRight));
        return _pending.Close<OperationTypeDefinitionNode>(list);
    }

    /// <summary>https://spec.graphql.org/September2025/#RootOperationTypeDefinition</summary>
    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = _lexer.Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        return new() { Operation = operation, Type = ParseNamedType(), Location = LocationFrom(start) };
    }

    /// <summary>https://spec.graphql.org/September2025/#DirectiveDefinition</summary>
    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, ValueNode? description)
    {
        ExpectKeyword("directive"u8);
        Expect(TokenKind.At);
        var nameStart = _lexer.Start;
        var name = ParseName();
        var arguments = ParseArgumentsDefinition();
        var repeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        return new()
        {
            Description = description,
            Name = name,
            NameStart = nameStart,
            Arguments = arguments,
            Repeatable = repeatable,
            Locations = ParseDirectiveLocations(),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#DirectiveLocations</summary>
    private ImmutableArray<DirectiveLocation> ParseDirectiveLocations()
    {
        var locations = ImmutableArray.CreateBuilder<DirectiveLocation>();
        Skip(TokenKind.Pipe);
        do locations.Add(ParseDirectiveLocation());
        while (Skip(TokenKind.Pipe));
        return locations.DrainToImmutable();
    }

    private DirectiveLocation ParseDirectiveLocation()
    {
        if (!Peek(TokenKind.Name)) throw Expected("Name");
        if (!DirectiveLocationNames.TryParse(_lexer.Interned, out var location)) throw Unexpected();
        Advance();
        return location;
    }
}
