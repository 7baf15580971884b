using System.Numerics;
using System.Runtime.CompilerServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>
/// Splits UTF-8 text into tokens, one at a time, without allocating: https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Lexical-Tokens
/// The current token is <see cref="Kind"/>, <see cref="Start"/>, <see cref="End"/>; a copy of the struct looks ahead.
/// </summary>
public ref partial struct Lexer
{
    private readonly Source _source;
    private readonly ReadOnlySpan<byte> _text;

    // The bytes that are looked at, where they are, and which of them may start the tokens to come.
    private ByteBlock _block;
    private int _blockStart;
    private ulong _starts;

    /// <summary>Stands before the first token.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not UTF-8.</exception>
    public Lexer(Source source)
    {
        _source = source;
        _text = source.Text.Span;
        var invalid = Wtf8.FirstInvalid(_text);
        if (invalid >= 0) throw InvalidUtf8(invalid);
        Look(0);
    }

    /// <summary>Stands before a token of a text that was read before.</summary>
    internal Lexer(Source source, int at)
    {
        _source = source;
        _text = source.Text.Span;
        Look(at);
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
        while (_starts == 0)
        {
            var next = _blockStart + ByteBlock.Width;
            if (next >= _text.Length)
            {
                (Kind, Start, End) = (TokenKind.EndOfFile, _text.Length, _text.Length);
                return;
            }

            Look(next);
        }

        var bit = BitOperations.TrailingZeroCount(_starts);
        _starts &= _starts - 1;
        var at = _blockStart + bit;
        var b = _text[at];
        Start = at;
        switch (ByteClasses.Of(b))
        {
            case ByteClass.NameStart: (Kind, End) = (TokenKind.Name, EndOfName(bit)); break;
            case ByteClass.Punctuator: (Kind, End) = (ByteClasses.Punctuator(b), at + 1); break;
            default: AdvanceRarely(at, b); break;
        }
    }

    // Not inlined, because the parser's code would grow by it at each token that it asks for.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Look(int at)
    {
        _blockStart = at;
        _block = ByteBlock.At(_text, at);
        _starts = _block.Starts;
    }

    // The name may go on after the block.
    private readonly int EndOfName(int bit)
    {
        var end = bit + _block.NameBytes(bit);
        return end < ByteBlock.Width ? _blockStart + end : EndOfLongName(_blockStart + end);
    }

    private readonly int EndOfLongName(int at)
    {
        while ((uint)at < (uint)_text.Length && ByteClasses.Of(_text[at]) >= ByteClass.Digit) at++;
        return at;
    }

    // Everything that is rarer than names, punctuators and blanks.
    private void AdvanceRarely(int at, byte b)
    {
        if (b == '#' || IsByteOrderMark(at))
        {
            GoOnFrom(SkipIgnored(at));
            Advance();
            return;
        }

        if (ByteClasses.Of(b) == ByteClass.Digit) ReadNumber(at);
        else ReadOther(at, b);
        GoOnFrom(End);
    }

    // What a string, a number or a comment is made of starts no token.
    private void GoOnFrom(int at)
    {
        if (at >= _blockStart + ByteBlock.Width) Look(at / ByteBlock.Width * ByteBlock.Width);
        _starts &= ulong.MaxValue << (at - _blockStart);
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

    private readonly bool IsByteOrderMark(int at) => _text[at..].StartsWith("\uFEFF"u8);

    private void ReadSpread(int at)
    {
        if (!_text[at..].StartsWith("..."u8)) throw UnexpectedDot(at);
        (Kind, End) = (TokenKind.Spread, at + 3);
    }
}
