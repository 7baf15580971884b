using System.Text;

namespace OpenUnion.Data.Model.Hours;

/// <summary>Cuts a text into tokens, in one pass. Spaces separate tokens and mean nothing else.</summary>
internal static class HoursLexer
{
    private const string Always = "24/7";

    public static List<HoursToken> Read(string text)
    {
        var tokens = new List<HoursToken>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }
            var token = ReadAt(text, at);
            tokens.Add(token);
            at += token.Text.Length;
        }
        tokens.Add(new(HoursTokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static HoursToken ReadAt(string text, int at) => text[at] switch
    {
        '"' => ReadComment(text, at),
        >= '0' and <= '9' => ReadDigits(text, at),
        var c when char.IsAsciiLetter(c) => Token(HoursTokenKind.Word, text, at, EndOf(text, at, char.IsAsciiLetter)),
        '|' when at + 1 < text.Length && text[at + 1] == '|' => Token(HoursTokenKind.Symbol, text, at, at + 2),
        var c when char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) =>
            Token(HoursTokenKind.Symbol, text, at, at + 2),
        _ => Token(HoursTokenKind.Symbol, text, at, at + 1),
    };

    private static HoursToken ReadDigits(string text, int at)
    {
        var end = EndOf(text, at, char.IsAsciiDigit);
        if (text.AsSpan(at).StartsWith(Always) && EndOf(text, at + 3, char.IsAsciiDigit) == at + Always.Length)
            return Token(HoursTokenKind.AlwaysOpen, text, at, at + Always.Length);
        var isTime = end + 1 < text.Length && text[end] == ':' && char.IsAsciiDigit(text[end + 1]);
        return isTime
            ? Token(HoursTokenKind.Time, text, at, EndOf(text, end + 1, char.IsAsciiDigit))
            : Token(HoursTokenKind.Number, text, at, end);
    }

    private static HoursToken ReadComment(string text, int at)
    {
        var close = text.IndexOf('"', at + 1);
        if (close < 0)
            return Token(HoursTokenKind.Symbol, text, at, text.Length) with { Problem = "a closing quotation mark" };
        var token = Token(HoursTokenKind.Comment, text, at, close + 1);
        var comment = text.AsSpan(at + 1, close - at - 1);
        var problem = comment.IsWhiteSpace() ? "a comment with some text"
            : IsPrintable(comment) ? null
            : "a comment without control characters";
        return problem is null ? token : token with { Kind = HoursTokenKind.Symbol, Problem = problem };
    }

    // PostgreSQL and JSON have no place for control characters, nor for half a surrogate pair.
    private static bool IsPrintable(ReadOnlySpan<char> comment)
    {
        foreach (var rune in comment.EnumerateRunes())
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar) return false;
        return true;
    }

    private static int EndOf(string text, int at, Func<char, bool> belongs)
    {
        while (at < text.Length && belongs(text[at])) at++;
        return at;
    }

    private static HoursToken Token(HoursTokenKind kind, string text, int start, int end) => new(kind, text[start..end], start + 1);
}
