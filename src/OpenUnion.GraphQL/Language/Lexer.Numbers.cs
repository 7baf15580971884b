namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-Int-Value and #sec-Float-Value
public ref partial struct Lexer
{
    private void ReadNumber(int at)
    {
        var kind = TokenKind.Int;
        if (_text[at] == '-') at++;
        at = ByteAt(at) == '0' ? ReadZero(at) : ReadDigits(at);
        if (ByteAt(at) == '.')
        {
            kind = TokenKind.Float;
            at = ReadDigits(at + 1);
        }

        if (ByteAt(at) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            at++;
            if (ByteAt(at) is '+' or '-') at++;
            at = ReadDigits(at);
        }

        // A number is never followed directly by a dot or a name: `1a`, `0xF` and `1.2.3` are mistakes, not two tokens.
        if (ByteAt(at) is '.' || (at < _text.Length && ByteClasses.Of(_text[at]) == ByteClass.NameStart)) throw ExpectedDigit(at);
        (Kind, End) = (kind, at);
    }

    private readonly int ReadZero(int at)
    {
        at++;
        if (at < _text.Length && ByteClasses.IsDigit(_text[at])) throw DigitAfterZero(at);
        return at;
    }

    private readonly int ReadDigits(int at)
    {
        var start = at;
        while (at < _text.Length && ByteClasses.IsDigit(_text[at])) at++;
        return at == start ? throw ExpectedDigit(at) : at;
    }

    private readonly int ByteAt(int at) => at < _text.Length ? _text[at] : -1;
}
