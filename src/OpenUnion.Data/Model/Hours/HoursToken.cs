using System.Text;

namespace OpenUnion.Data.Model.Hours;

internal enum HoursTokenKind
{
    /// <summary>ASCII letters.</summary>
    Word,

    /// <summary>ASCII digits.</summary>
    Number,

    /// <summary>Digits, a colon and digits without a space between.</summary>
    Time,

    /// <summary><c>24/7</c></summary>
    AlwaysOpen,

    /// <summary>Text in double quotation marks, quotation marks included.</summary>
    Comment,

    /// <summary>Any other character, or <c>||</c>.</summary>
    Symbol,

    /// <summary>The end of the text.</summary>
    End,
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">As written.</param>
/// <param name="Position">Column from 1.</param>
/// <param name="Problem">What was expected in its place, if the token is bad in itself.</param>
internal readonly record struct HoursToken(HoursTokenKind Kind, string Text, int Position, string? Problem = null)
{
    private const int LongestFound = 40;

    public bool IsSymbol(string symbol) => Kind == HoursTokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == HoursTokenKind.Word && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsYear => Kind == HoursTokenKind.Number && Text.Length == 4;

    /// <summary>The place of the word in a table of words, or -1.</summary>
    public int IndexIn(string[] words)
    {
        var self = this;
        return Array.FindIndex(words, self.IsWord);
    }

    /// <summary>The token as an error shows it: of bounded length and printable.</summary>
    public string Shown()
    {
        if (Text.Length == 1 && (char.IsControl(Text[0]) || char.IsSurrogate(Text[0]))) return $"U+{(int)Text[0]:X4}";
        var runes = Text.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? Rune.ReplacementChar : rune).ToList();
        var shown = string.Concat(runes.Take(LongestFound));
        return runes.Count > LongestFound ? shown + "…" : shown;
    }
}
