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
    private OperationDefinitionNode ParseOperationDefinition(int start, ValueNode? description)
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
    private NodeList<VariableDefinitionNode> ParseVariableDefinitions()
    {
        if (!Skip(TokenKind.ParenLeft)) return default;
        var from = _count;
        do ParseVariableDefinition();
        while (!Skip(TokenKind.ParenRight));
        return new(_tree, from, _count);
    }

    /// <summary>https://spec.graphql.org/September2025/#VariableDefinition</summary>
    private void ParseVariableDefinition()
    {
        var node = Open(NodeKind.VariableDefinition, _lexer.Start);
        ParseDescription();
        ParseVariable();
        Expect(TokenKind.Colon);
        ParseTypeReference();
        if (Skip(TokenKind.Equals)) ParseValue(isConst: true);
        ParseDirectives(isConst: true);
        Close(node);
    }

    /// <summary>https://spec.graphql.org/September2025/#FragmentDefinition</summary>
    private FragmentDefinitionNode ParseFragmentDefinition(int start, ValueNode? description)
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
