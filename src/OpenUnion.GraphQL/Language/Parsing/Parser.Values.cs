using System.Text;

namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Input-Values
public ref partial struct Parser
{
    /// <summary>https://spec.graphql.org/September2025/#Value</summary>
    private ValueNode ParseValue(bool isConst) => _lexer.Kind switch
    {
        TokenKind.BracketLeft => ParseListValue(isConst),
        TokenKind.BraceLeft => ParseObjectValue(isConst),
        TokenKind.Int => ParseIntValue(),
        TokenKind.Float => ParseFloatValue(),
        TokenKind.String or TokenKind.BlockString => ParseStringValue(),
        TokenKind.Name => ParseNameValue(),
        TokenKind.Dollar when !isConst => ParseVariable(),
        TokenKind.Dollar => throw UnexpectedVariable(),
        _ => throw Unexpected(),
    };

    /// <summary>https://spec.graphql.org/September2025/#Variable</summary>
    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        return new() { Name = ParseName(), Location = LocationFrom(start) };
    }

    private IntValueNode ParseIntValue()
    {
        var start = _lexer.Start;
        var value = _lexer.Interned;
        Advance();
        return new() { Value = value, Location = LocationFrom(start) };
    }

    private FloatValueNode ParseFloatValue()
    {
        var start = _lexer.Start;
        var value = _lexer.Interned;
        Advance();
        return new() { Value = value, Location = LocationFrom(start) };
    }

    private StringValueNode ParseStringValue()
    {
        var start = _lexer.Start;
        var block = Peek(TokenKind.BlockString);
        var value = block
            ? StringDecoding.Block(_lexer.Slice, _lexer.HasEscapes)
            : StringDecoding.Quoted(_lexer.Slice, _lexer.HasEscapes);
        Advance();
        return new() { Value = value, Block = block, Location = LocationFrom(start) };
    }

    /// <summary><c>true</c>, <c>false</c>, <c>null</c>, or an enum value.</summary>
    private ValueNode ParseNameValue()
    {
        var start = _lexer.Start;
        var name = ParseName();
        var location = LocationFrom(start);
        return name switch
        {
            "true" => new BooleanValueNode { Value = true, Location = location },
            "false" => new BooleanValueNode { Value = false, Location = location },
            "null" => new NullValueNode { Location = location },
            _ => new EnumValueNode { Value = name, Location = location },
        };
    }

    /// <summary>https://spec.graphql.org/September2025/#ListValue</summary>
    private ListValueNode ParseListValue(bool isConst)
    {
        var start = _lexer.Start;
        Enter();
        Expect(TokenKind.BracketLeft);
        var list = _pending.Open();
        while (!Skip(TokenKind.BracketRight)) _pending.Push(ParseValue(isConst));
        Leave();
        return new() { Values = _pending.Close<ValueNode>(list), Location = LocationFrom(start) };
    }

    /// <summary>https://spec.graphql.org/September2025/#ObjectValue</summary>
    private ObjectValueNode ParseObjectValue(bool isConst)
    {
        var start = _lexer.Start;
        Enter();
        Expect(TokenKind.BraceLeft);
        var list = _pending.Open();
        while (!Skip(TokenKind.BraceRight)) _pending.Push(ParseObjectField(isConst));
        Leave();
        return new() { Fields = _pending.Close<ObjectFieldNode>(list), Location = LocationFrom(start) };
    }

    /// <summary>https://spec.graphql.org/September2025/#ObjectField</summary>
    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var start = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new() { Name = name, NameStart = start, Value = ParseValue(isConst), Location = LocationFrom(start) };
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
