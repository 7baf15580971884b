using System.Collections.Immutable;

namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Language.Operations and #sec-Language.Fragments
public ref partial struct Parser
{
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = _lexer.Start;
        var selections = ParseSelectionSet();
        return new() { Operation = OperationType.Query, SelectionSet = selections, Location = LocationFrom(start) };
    }

    /// <summary>https://spec.graphql.org/September2025/#OperationDefinition</summary>
    private OperationDefinitionNode ParseOperationDefinition(int start, StringValueNode? description)
    {
        var operation = ParseOperationType();
        var nameStart = _lexer.Start;
        return new()
        {
            Description = description,
            Operation = operation,
            NameStart = nameStart,
            Name = Peek(TokenKind.Name) ? ParseName() : null,
            Variables = ParseVariableDefinitions(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#OperationType</summary>
    private OperationType ParseOperationType()
    {
        if (!Peek(TokenKind.Name)) throw Expected("Name");
        OperationType? operation = _lexer.Interned switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => null,
        };
        if (operation is null) throw Unexpected();
        Advance();
        return operation.Value;
    }

    /// <summary>https://spec.graphql.org/September2025/#VariablesDefinition</summary>
    private ImmutableArray<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenLeft)) return default;
        var list = _pending.Open();
        do _pending.Push(ParseVariableDefinition());
        while (!Skip(TokenKind.ParenRight));
        return _pending.Close<VariableDefinitionNode>(list);
    }

    /// <summary>https://spec.graphql.org/September2025/#VariableDefinition</summary>
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        return new()
        {
            Description = description,
            Variable = variable,
            Type = ParseTypeReference(),
            DefaultValue = Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null,
            Directives = ParseDirectives(isConst: true),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#FragmentDefinition</summary>
    private FragmentDefinitionNode ParseFragmentDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("fragment"u8);
        var nameStart = _lexer.Start;
        var name = ParseFragmentName();
        return new()
        {
            Description = description,
            NameStart = nameStart,
            Name = name,
            TypeCondition = ParseTypeCondition(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#FragmentName</summary>
    private string ParseFragmentName() => PeekKeyword("on"u8) ? throw Unexpected() : ParseName();

    /// <summary>https://spec.graphql.org/September2025/#TypeCondition</summary>
    private NamedTypeNode ParseTypeCondition()
    {
        ExpectKeyword("on"u8);
        return ParseNamedType();
    }
}
