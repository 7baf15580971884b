namespace OpenUnion.Data.Model.Search;

/// <summary>What a person has typed, taken apart: words, all of which must be found.</summary>
public sealed class SearchQuery
{
    private SearchQuery(string literal, IReadOnlyList<SearchWord> words)
    {
        Literal = literal;
        Words = words;
        var letters = string.Concat(words.Select(word => word.Text));
        Spoken = words.All(word => word.Sound is not null) ? SoundPattern.Of(PinyinParser.Parse(letters), mayGoOn: true) : null;
    }

    /// <summary>The folded text, with single spaces.</summary>
    public string Literal { get; }

    /// <summary>The words; none where nothing but punctuation was typed.</summary>
    public IReadOnlyList<SearchWord> Words { get; }

    /// <summary>A pattern for the whole as pinyin; null where it cannot be that.</summary>
    public string? Spoken { get; }

    public static SearchQuery Parse(string text)
    {
        var literal = string.Join(' ', SearchText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var words = Split(literal).Distinct(StringComparer.Ordinal).ToList();
        return new SearchQuery(literal, [.. words.Select((word, index) => SearchWord.Of(word, isLast: index == words.Count - 1))]);
    }

    /// <summary>Stretches without spaces and punctuation.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (SearchText.IsHan(text[i]) || SearchText.IsWord(text[i])))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }
}
