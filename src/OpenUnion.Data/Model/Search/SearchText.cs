namespace OpenUnion.Data.Model.Search;

/// <summary>Texts as search compares them, character by character, so that a place in one is the same place in the other.</summary>
public static class SearchText
{
    private const char FullWidthFirst = '\uFF01';
    private const char FullWidthLast = '\uFF5E';

    /// <summary>The text without differences of case and width: Ａ, ａ, A and a are one.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="keepLines">Whether line feeds stay; otherwise they are spaces.</param>
    public static string Fold(string text, bool keepLines = false) => string.Create(text.Length, (text, keepLines), static (folded, state) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = state.keepLines && state.text[i] == '\n' ? '\n' : Fold(state.text[i]);
    });

    /// <summary>Whether a character is Chinese, so that it is looked for by itself; halves of rare ones beyond U+FFFF count too.</summary>
    public static bool IsHan(char character) => character is (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or '\u3007'
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uD800' and <= '\uDFFF');

    /// <summary>Whether a character is part of a word of letters and digits.</summary>
    public static bool IsWord(char character) => char.IsLetterOrDigit(character) && !IsHan(character);

    /// <summary>The stretches of one sort of character that a text is made of; what is neither Chinese nor of a word parts them.</summary>
    public static IEnumerable<SearchRun> Runs(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var isHan = IsHan(text[start]);
            if (!isHan && !IsWord(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && (isHan ? IsHan(text[end]) : IsWord(text[end])))
                end++;
            yield return new SearchRun(text[start..end], isHan);
            start = end;
        }
    }

    private static char Fold(char character) => character switch
    {
        '\u3000' => ' ',
        '\n' or '\r' or '\t' => ' ',
        >= FullWidthFirst and <= FullWidthLast => char.ToLowerInvariant((char)(character - FullWidthFirst + '!')),
        _ => char.ToLowerInvariant(character),
    };
}

/// <summary>A stretch of Chinese characters, or a word of letters and digits.</summary>
public readonly record struct SearchRun(string Text, bool IsHan);
