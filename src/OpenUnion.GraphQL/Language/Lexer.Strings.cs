using System.Buffers;

namespace OpenUnion.GraphQL.Language;

// https://spec.graphql.org/September2025/#sec-String-Value
public ref partial struct Lexer
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    private void ReadString(int at)
    {
        HasEscapes = false;
        if (_text[at..].StartsWith("\"\"\""u8)) ReadBlockString(at);
        else ReadQuotedString(at);
    }

    private void ReadQuotedString(int at)
    {
        at++;
        while (true)
        {
            var skipped = _text[at..].IndexOfAny(StringStops);
            if (skipped < 0) throw UnterminatedString(_text.Length);
            at += skipped;
            if (_text[at] == '"') break;
            if (_text[at] != '\\') throw UnterminatedString(at);
            HasEscapes = true;
            if (!StringEscape.TryRead(_text, at, out _, out var length)) throw InvalidEscape(at, length);
            at += length;
        }

        (Kind, End) = (TokenKind.String, at + 1);
    }

    private void ReadBlockString(int at)
    {
        at += 3;
        while (true)
        {
            var quotes = _text[at..].IndexOf("\"\"\""u8);
            if (quotes < 0) throw UnterminatedString(_text.Length);
            at += quotes;
            if (_text[at - 1] != '\\') break;
            HasEscapes = true;
            at += 3;
        }

        (Kind, End) = (TokenKind.BlockString, at + 3);
    }
}
