namespace OpenUnion.GraphQL.Language;

/// <summary>
/// Splits UTF-8 text into tokens, one at a time, without allocating: https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Lexical-Tokens
/// The current token is <see cref="Kind"/>, <see cref="Start"/>, <see cref="End"/>; a copy of the struct looks ahead.
/// </summary>
public ref partial struct Lexer
{
    private readonly Source _source;
    private readonly ReadOnlySpan<byte> _text;

    /// <summary>Stands before the first token.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not UTF-8.</exception>
    public Lexer(Source source)
    {
        _source = source;
        _text = source.Text.Span;
        var invalid = Wtf8.FirstInvalid(_text);
        if (invalid >= 0) throw InvalidUtf8(invalid);
    }

    public TokenKind Kind { get; private set; }

    /// <summary>Byte offset of the token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Byte offset after the token's last byte.</summary>
    public int End { get; private set; }

    /// <summary>The token was a string with a backslash in it.</summary>
    internal bool HasEscapes { get; private set; }

    /// <summary>The token as written, quotes included.</summary>
    public readonly ReadOnlySpan<byte> Slice => _text[Start..End];

    /// <summary>The name or number as a string, the same one each time where it is short.</summary>
    internal readonly string Interned => NameTable.Get(_text, Start, End);

    /// <summary>Moves to the next token; at the end it stays there.</summary>
    /// <exception cref="GraphQLSyntaxException">No token can start or go on here.</exception>
    public void Advance()
    {
        // Locals, because the fields of a struct that is passed by reference are loaded again at each use.
        var text = _text;
        var at = End;
        var kind = ByteClass.Other;
        while ((uint)at < (uint)text.Length && (kind = ByteClasses.Of(text[at])) == ByteClass.Blank) at++;
        Start = at;
        if (kind == ByteClass.NameStart) (Kind, End) = (TokenKind.Name, ByteRuns.EndOfName(text, at + 1));
        else if (kind == ByteClass.Punctuator) (Kind, End) = (ByteClasses.Punctuator(text[at]), at + 1);
        else AdvanceRarely(at);
    }

    // Everything that is rarer than names, punctuators and blanks.
    private void AdvanceRarely(int at)
    {
        at = SkipIgnored(at);
        Start = at;
        if (at >= _text.Length)
        {
            (Kind, End) = (TokenKind.EndOfFile, at);
            return;
        }

        var b = _text[at];
        switch (ByteClasses.Of(b))
        {
            case ByteClass.NameStart: (Kind, End) = (TokenKind.Name, ByteRuns.EndOfName(_text, at + 1)); break;
            case ByteClass.Digit: ReadNumber(at); break;
            case ByteClass.Punctuator: (Kind, End) = (ByteClasses.Punctuator(b), at + 1); break;
            default: ReadOther(at, b); break;
        }
    }

    private void ReadOther(int at, byte b)
    {
        switch (b)
        {
            case (byte)'"': ReadString(at); break;
            case (byte)'-': ReadNumber(at); break;
            case (byte)'.': ReadSpread(at); break;
            default: throw UnexpectedCharacter(at);
        }
    }

    private readonly int SkipIgnored(int at)
    {
        while ((uint)at < (uint)_text.Length)
        {
            switch (_text[at])
            {
                case (byte)' ' or (byte)'\n' or (byte)',' or (byte)'\t' or (byte)'\r': at++; break;
                case (byte)'#': at = EndOfLine(at); break;
                case 0xEF when IsByteOrderMark(at): at += 3; break;
                default: return at;
            }
        }

        return _text.Length;
    }

    private readonly int EndOfLine(int at)
    {
        var length = _text[at..].IndexOfAny((byte)'\n', (byte)'\r');
        return length < 0 ? _text.Length : at + length;
    }

    private readonly bool IsByteOrderMark(int at) => at + 2 < _text.Length && _text[at + 1] == 0xBB && _text[at + 2] == 0xBF;

    private void ReadSpread(int at)
    {
        if (!_text[at..].StartsWith("..."u8)) throw UnexpectedDot(at);
        (Kind, End) = (TokenKind.Spread, at + 3);
    }
}
