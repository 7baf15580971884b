using System.Text;

namespace OpenUnion.GraphQL.Language;

// Cold paths, kept away from the loops that they would slow down.
public ref partial struct Lexer
{
    private readonly GraphQLSyntaxException At(int at, string message) => GraphQLSyntaxException.At(_source, at, message);

    private readonly GraphQLSyntaxException UnexpectedCharacter(int at) => At(at, _text[at] == '\''
        ? "Unexpected single quote character ('), did you mean to use a double quote (\")?"
        : $"Unexpected character: {Describe(at)}.");

    private readonly GraphQLSyntaxException UnexpectedDot(int at) => At(at, (ByteAt(at + 1), ByteAt(at + 2)) switch
    {
        ( >= '0' and <= '9', _) => $"Invalid number, expected digit before \".\", did you mean \"0{DottedNumber(at)}\"?",
        ('.', _) => "Unexpected \"..\", did you mean \"...\"?",
        _ => "Unexpected character: \".\".",
    });

    private readonly string DottedNumber(int at)
    {
        var end = at + 1;
        while (end < _text.Length && end < at + 20 && ByteClasses.IsDigit(_text[end])) end++;
        return Encoding.ASCII.GetString(_text[at..end]);
    }

    private readonly GraphQLSyntaxException ExpectedDigit(int at) => At(at, $"Invalid number, expected digit but got: {Describe(at)}.");

    private readonly GraphQLSyntaxException DigitAfterZero(int at) => At(at, $"Invalid number, unexpected digit after 0: {Describe(at)}.");

    private readonly GraphQLSyntaxException UnterminatedString(int at) => At(at, "Unterminated string.");

    private readonly GraphQLSyntaxException InvalidEscape(int at, int length)
    {
        var end = Math.Min(at + length, _text.Length);
        // What is shown ends with a whole character.
        while (end < _text.Length && (_text[end] & 0xC0) == 0x80) end++;
        var shown = Encoding.UTF8.GetString(_text[at..end]);
        var isUnicode = shown.StartsWith("\\u", StringComparison.Ordinal);
        return At(at, $"Invalid {(isUnicode ? "Unicode" : "character")} escape sequence: \"{shown}\".");
    }

    private readonly GraphQLSyntaxException InvalidUtf8(int at) => At(at, Wtf8.IsSurrogate(_text, at, out var surrogate)
        ? $"Invalid character: U+{surrogate:X4}."
        : $"Invalid UTF-8: unexpected byte 0x{_text[at]:X2}.");

    // Printable ASCII as itself, everything else by its code point.
    private readonly string Describe(int at)
    {
        if (at >= _text.Length) return "<EOF>";
        Rune.DecodeFromUtf8(_text[at..], out var rune, out _);
        if (rune.Value == '"') return "'\"'";
        return rune.Value is >= 0x20 and <= 0x7E ? $"\"{rune}\"" : $"U+{rune.Value:X4}";
    }
}
