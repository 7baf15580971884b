namespace OpenUnion.Data.Model.Search;

/// <summary>One word of a search, and on which paths its tokens are found.</summary>
/// <param name="Text">The folded word.</param>
/// <param name="Sound">A pattern for it as pinyin; null where it cannot be that.</param>
/// <param name="StartsWord">Whether the first need of each path is of the word's first characters.</param>
/// <param name="Paths">What an entry may have; one path is enough.</param>
public sealed record SearchWord(string Text, string? Sound, bool StartsWord, IReadOnlyList<SearchPath> Paths)
{
    /// <summary>Takes a folded word apart.</summary>
    /// <param name="text">The word.</param>
    /// <param name="isLast">Whether its last syllable may still be typed.</param>
    public static SearchWord Of(string text, bool isLast)
    {
        var runs = SearchText.Runs(text).ToList();
        if (runs is [{ IsHan: false }])
            return OfLetters(text, isLast);
        // Letters before Chinese may be the end of a longer word, which the index cannot find; the text is compared anyway.
        var needs = runs.SelectMany((run, index) => run.IsHan ? OfHan(run.Text) : index == runs.Count - 1 ? [Word(run.Text)] : []);
        return new SearchWord(text, null, runs[0].IsHan, [new SearchPath(InDetails: true, [.. needs])]);
    }

    private static SearchWord OfLetters(string text, bool mayGoOn)
    {
        var readings = PinyinParser.Parse(text);
        var paths = readings.Select(parts => new SearchPath(IsSpelled(parts), [.. OfParts(parts, mayGoOn)]));
        return new SearchWord(text, SoundPattern.Of(readings, mayGoOn), StartsWord: true, [new SearchPath(InDetails: true, [Word(text)]), .. paths]);
    }

    // First letters are in every text.
    private static bool IsSpelled(IReadOnlyList<PinyinPart> parts) =>
        parts.SkipLast(1).All(part => part.IsFull) && (parts[^1].IsFull || parts[^1].Text.Length > 1);

    private static SearchNeed Word(string beginning) => new SearchNeed.Readings(beginning, IsWord: true);

    private static IEnumerable<SearchNeed> OfHan(string run)
    {
        if (run.Length == 1)
            return [new SearchNeed.Tokens(SearchTokens.Pair(run[0], '\0'), SearchTokens.Pair(run[0], '\uFFFF'))];
        return run.Zip(run.Skip(1), (first, second) => SearchTokens.Pair(first, second)).Select(pair => new SearchNeed.Tokens(pair, pair));
    }

    private static IEnumerable<SearchNeed> OfParts(IReadOnlyList<PinyinPart> parts, bool mayGoOn)
    {
        if (parts.Count == 1)
            return [new SearchNeed.Readings(parts[0].IsFull && !mayGoOn ? parts[0].Text + " " : parts[0].Text, IsWord: false)];
        return parts.Zip(parts.Skip(1)).Select((pair, index) => OfPair(pair.First, pair.Second, mayGoOn && index == parts.Count - 2));
    }

    // A syllable that may go on: da is typed of dang too.
    private static SearchNeed OfPair(PinyinPart first, PinyinPart second, bool mayGoOn) =>
        new SearchNeed.Pairs($"{first.Text[0]}{second.Text[0]}", $"{Like(first)} {Like(second with { IsFull = second.IsFull && !mayGoOn })}");

    private static string Like(PinyinPart part) => part.IsFull ? part.Text : part.Text + "%";
}

/// <summary>Tokens that an entry has all of.</summary>
/// <param name="InDetails">Whether they may stand anywhere; otherwise only names are compared.</param>
/// <param name="Needs">One after the other.</param>
public sealed record SearchPath(bool InDetails, IReadOnlyList<SearchNeed> Needs);

/// <summary>One token of several.</summary>
public abstract record SearchNeed
{
    /// <summary>Tokens from one number to another.</summary>
    public sealed record Tokens(int From, int To) : SearchNeed;

    /// <summary>Tokens whose reading begins so: words, or pairs of characters.</summary>
    public sealed record Readings(string Beginning, bool IsWord) : SearchNeed;

    /// <summary>Pairs of characters by their first letters and a LIKE pattern of their syllables.</summary>
    public sealed record Pairs(string Initials, string Like) : SearchNeed;
}
