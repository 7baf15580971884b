using System.Collections.Immutable;

namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Selection-Sets
public ref partial struct Parser
{
    /// <summary>https://spec.graphql.org/September2025/#SelectionSet</summary>
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _lexer.Start;
        Enter();
        Expect(TokenKind.BraceLeft);
        var list = _pending.Open();
        do _pending.Push(ParseSelection());
        while (!Skip(TokenKind.BraceRight));
        Leave();
        return new() { Selections = _pending.Close<SelectionNode>(list), Location = LocationFrom(start) };
    }

    /// <summary>https://spec.graphql.org/September2025/#Selection</summary>
    private SelectionNode ParseSelection() => Peek(TokenKind.Spread) ? ParseFragment() : ParseField();

    /// <summary>https://spec.graphql.org/September2025/#Field</summary>
    private FieldNode ParseField()
    {
        var start = _lexer.Start;
        var name = ParseName();
        FieldExtras? extras = null;
        if (_lexer.Kind is TokenKind.Colon or TokenKind.ParenLeft or TokenKind.At) extras = ParseFieldExtras(ref name, start);
        var selections = Peek(TokenKind.BraceLeft) ? ParseSelectionSet() : null;
        return new(name, extras, selections, LocationFrom(start));
    }

    // What has been read as the name is the alias if a colon follows.
    private FieldExtras ParseFieldExtras(ref string name, int nameStart)
    {
        string? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            nameStart = _lexer.Start;
            name = ParseName();
        }

        return new() { Alias = alias, NameStart = nameStart, Arguments = ParseArguments(isConst: false), Directives = ParseDirectives(isConst: false) };
    }

    /// <summary>https://spec.graphql.org/September2025/#FragmentSpread and https://spec.graphql.org/September2025/#InlineFragment</summary>
    private SelectionNode ParseFragment()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Spread);
        var hasCondition = PeekKeyword("on"u8);
        if (!hasCondition && Peek(TokenKind.Name)) return ParseFragmentSpread(start);
        return new InlineFragmentNode
        {
            TypeCondition = hasCondition ? ParseTypeCondition() : null,
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Location = LocationFrom(start),
        };
    }

    private FragmentSpreadNode ParseFragmentSpread(int start)
    {
        var nameStart = _lexer.Start;
        return new()
        {
            NameStart = nameStart,
            Name = ParseFragmentName(),
            Directives = ParseDirectives(isConst: false),
            Location = LocationFrom(start),
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#Arguments</summary>
    private ImmutableArray<ArgumentNode> ParseArguments(bool isConst)
    {
        if (!Skip(TokenKind.ParenLeft)) return default;
        var list = _pending.Open();
        do _pending.Push(ParseArgument(isConst));
        while (!Skip(TokenKind.ParenRight));
        return _pending.Close<ArgumentNode>(list);
    }

    /// <summary>https://spec.graphql.org/September2025/#Argument</summary>
    private ArgumentNode ParseArgument(bool isConst)
    {
        var start = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new() { Name = name, NameStart = start, Value = ParseValue(isConst), Location = LocationFrom(start) };
    }

    /// <summary>https://spec.graphql.org/September2025/#Directives</summary>
    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (!Peek(TokenKind.At)) return default;
        var list = _pending.Open();
        do _pending.Push(ParseDirective(isConst));
        while (Peek(TokenKind.At));
        return _pending.Close<DirectiveNode>(list);
    }

    /// <summary>https://spec.graphql.org/September2025/#Directive</summary>
    private DirectiveNode ParseDirective(bool isConst)
    {
        var start = _lexer.Start;
        Expect(TokenKind.At);
        var nameStart = _lexer.Start;
        var name = ParseName();
        return new() { Name = name, NameStart = nameStart, Arguments = ParseArguments(isConst), Location = LocationFrom(start) };
    }
}
