namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Selection-Sets
public ref partial struct Parser
{
    // The selections of an operation or a fragment; those of a field or an inline fragment are parts of it like others.
    private SelectionSetNode ParseSelectionSet()
    {
        var node = Open(NodeKind.SelectionSet, _lexer.Start);
        ParseSelections();
        return new(Close(node));
    }

    /// <summary>https://spec.graphql.org/September2025/#SelectionSet</summary>
    private void ParseSelections()
    {
        Enter();
        Expect(TokenKind.BraceLeft);
        do
        {
            if (Peek(TokenKind.Spread)) ParseFragment();
            else ParseField();
        }
        while (!Skip(TokenKind.BraceRight));
        Leave();
    }

    /// <summary>https://spec.graphql.org/September2025/#Field</summary>
    private void ParseField()
    {
        var node = Open(NodeKind.Field, _lexer.Start, ParseName());
        if (_lexer.Kind is TokenKind.Colon or TokenKind.ParenLeft or TokenKind.At) ParseFieldExtras(node);
        if (Peek(TokenKind.BraceLeft)) ParseSelections();
        Close(node);
    }

    // What has been read as the name is the alias if a colon follows.
    private void ParseFieldExtras(int node)
    {
        if (Skip(TokenKind.Colon))
        {
            var (start, alias) = (_records[node].Start, _records[node].Text);
            Close(Open(NodeKind.Alias, start, alias));
            _records[node].Flag = true;
            _records[node].Text = ParseName();
        }

        ParseArguments(isConst: false);
        ParseDirectives(isConst: false);
    }

    /// <summary>https://spec.graphql.org/September2025/#FragmentSpread and https://spec.graphql.org/September2025/#InlineFragment</summary>
    private void ParseFragment()
    {
        var node = Open(NodeKind.InlineFragment, _lexer.Start);
        Expect(TokenKind.Spread);
        if (!Peek(TokenKind.Name) || PeekKeyword("on"u8)) ParseInlineFragment();
        else ParseFragmentSpread(node);
        Close(node);
    }

    private void ParseInlineFragment()
    {
        if (Peek(TokenKind.Name)) ParseTypeCondition();
        ParseDirectives(isConst: false);
        ParseSelections();
    }

    private void ParseFragmentSpread(int node)
    {
        (_records[node].Kind, _records[node].Text) = (NodeKind.FragmentSpread, ParseName());
        if (Peek(TokenKind.At)) ParseDirectives(isConst: false);
    }

    /// <summary>https://spec.graphql.org/September2025/#Arguments</summary>
    private void ParseArguments(bool isConst)
    {
        if (!Skip(TokenKind.ParenLeft)) return;
        do ParseMember(NodeKind.Argument, isConst);
        while (!Skip(TokenKind.ParenRight));
    }

    /// <summary>https://spec.graphql.org/September2025/#Directives</summary>
    private NodeList<DirectiveNode> ParseDirectives(bool isConst)
    {
        var from = _count;
        while (Peek(TokenKind.At)) ParseDirective(isConst);
        return new(_tree, from, _count);
    }

    /// <summary>https://spec.graphql.org/September2025/#Directive</summary>
    private void ParseDirective(bool isConst)
    {
        var start = _lexer.Start;
        Expect(TokenKind.At);
        var node = Open(NodeKind.Directive, start, ParseName());
        ParseArguments(isConst);
        Close(node);
    }
}
