using System.Text;

namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Input-Values
public ref partial struct Parser
{
    /// <summary>https://spec.graphql.org/September2025/#Value</summary>
    private ValueNode ParseValue(bool isConst) => new(_lexer.Kind switch
    {
        TokenKind.BracketLeft => ParseListValue(isConst),
        TokenKind.BraceLeft => ParseObjectValue(isConst),
        TokenKind.Int => ParseNumber(NodeKind.IntValue),
        TokenKind.Float => ParseNumber(NodeKind.FloatValue),
        TokenKind.String or TokenKind.BlockString => ParseStringValue(),
        TokenKind.Name => ParseNameValue(),
        TokenKind.Dollar when !isConst => ParseVariable(),
        TokenKind.Dollar => throw UnexpectedVariable(),
        _ => throw Unexpected(),
    });

    /// <summary>https://spec.graphql.org/September2025/#Variable</summary>
    private NodeHandle ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        return Close(Open(NodeKind.Variable, start, ParseName()));
    }

    private NodeHandle ParseNumber(NodeKind kind)
    {
        var node = Open(kind, _lexer.Start, _lexer.Interned);
        Advance();
        return Close(node);
    }

    private NodeHandle ParseStringValue()
    {
        var block = Peek(TokenKind.BlockString);
        var value = block
            ? StringDecoding.Block(_lexer.Slice, _lexer.HasEscapes)
            : StringDecoding.Quoted(_lexer.Slice, _lexer.HasEscapes);
        var node = Open(NodeKind.StringValue, _lexer.Start, value);
        _records[node].Flag = block;
        Advance();
        return Close(node);
    }

    /// <summary><c>true</c>, <c>false</c>, <c>null</c>, or an enum value.</summary>
    private NodeHandle ParseNameValue()
    {
        var (start, name) = (_lexer.Start, ParseName());
        var kind = name switch
        {
            "true" or "false" => NodeKind.BooleanValue,
            "null" => NodeKind.NullValue,
            _ => NodeKind.EnumValue,
        };
        return Close(Open(kind, start, name));
    }

    /// <summary>https://spec.graphql.org/September2025/#ListValue</summary>
    private NodeHandle ParseListValue(bool isConst)
    {
        var node = Open(NodeKind.ListValue, _lexer.Start);
        Enter();
        Expect(TokenKind.BracketLeft);
        while (!Skip(TokenKind.BracketRight)) ParseValue(isConst);
        Leave();
        return Close(node);
    }

    /// <summary>https://spec.graphql.org/September2025/#ObjectValue</summary>
    private NodeHandle ParseObjectValue(bool isConst)
    {
        var node = Open(NodeKind.ObjectValue, _lexer.Start);
        Enter();
        Expect(TokenKind.BraceLeft);
        while (!Skip(TokenKind.BraceRight)) ParseMember(NodeKind.ObjectField, isConst);
        Leave();
        return Close(node);
    }

    /// <summary>https://spec.graphql.org/September2025/#ObjectField and https://spec.graphql.org/September2025/#Argument</summary>
    private void ParseMember(NodeKind kind, bool isConst)
    {
        var node = Open(kind, _lexer.Start, ParseName());
        Expect(TokenKind.Colon);
        ParseValue(isConst);
        Close(node);
    }

    private readonly GraphQLSyntaxException UnexpectedVariable()
    {
        var ahead = _lexer;
        ahead.Advance();
        return ahead.Kind == TokenKind.Name
            ? Error($"Unexpected variable \"${Encoding.ASCII.GetString(ahead.Slice)}\" in constant value.")
            : Unexpected();
    }
}
