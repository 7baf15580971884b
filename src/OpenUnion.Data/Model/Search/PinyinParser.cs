namespace OpenUnion.Data.Model.Search;

/// <summary>
/// Reads letters as pinyin: syllables in full, some of them or all by their first letter, and the last as far as it is
/// typed. Several readings may fit: xian is 西安 as well as 先.
/// </summary>
public static class PinyinParser
{
    /// <summary>Longest word that is read so, in letters: sixteen syllables and more.</summary>
    private const int Longest = 100;

    /// <summary>Readings of one word, the fullest first.</summary>
    private const int Most = 6;

    /// <summary>Syllables of one word that are given by their first letters alone.</summary>
    private const int MostInitials = 20;

    /// <summary>Letters that stand for a syllable by themselves.</summary>
    private const string Initials = "abcdefghjklmnopqrstwxyz";

    /// <summary>The readings of a folded word; none where it cannot be one.</summary>
    public static IReadOnlyList<IReadOnlyList<PinyinPart>> Parse(string word)
    {
        if (word.Length > Longest || !word.All(letter => letter is (>= 'a' and <= 'z') or 'ü'))
            return [];
        var letters = word.Replace('ü', 'v').Replace("lue", "lve", StringComparison.Ordinal).Replace("nue", "nve", StringComparison.Ordinal);
        // The best readings of the rest from each letter on, from the end.
        var best = new List<List<PinyinPart>>[letters.Length + 1];
        best[letters.Length] = [[]];
        for (var start = letters.Length - 1; start >= 0; start--)
            best[start] = Best(letters, start, best);
        var spelled = best[0].Where(parts => parts.SkipLast(1).All(part => part.IsFull)).ToList();
        var readings = spelled.Count > 0 ? spelled : best[0];
        return [.. readings.Concat(FirstLetters(letters)).DistinctBy(parts => string.Join(' ', parts))];
    }

    /// <summary>Each letter as a syllable; a long word is hardly typed so.</summary>
    private static IEnumerable<List<PinyinPart>> FirstLetters(string letters) =>
        letters.Length <= MostInitials && letters.All(letter => Initials.Contains(letter, StringComparison.Ordinal))
            ? [[.. letters.Select(letter => new PinyinPart(letter.ToString(), IsFull: false))]]
            : [];

    private static List<List<PinyinPart>> Best(string letters, int start, List<List<PinyinPart>>[] best) =>
    [
        .. Parts(letters, start)
            .SelectMany(part => best[start + part.Text.Length].Select(rest => (List<PinyinPart>)[part, .. rest]))
            // The last one may be as short as it is, for it is still being typed.
            .OrderBy(parts => parts.SkipLast(1).Count(part => !part.IsFull))
            .ThenBy(parts => parts.Count)
            .ThenBy(parts => parts[^1].IsFull ? 0 : 1)
            .Take(Most),
    ];

    private static IEnumerable<PinyinPart> Parts(string letters, int start)
    {
        for (var length = Math.Min(6, letters.Length - start); length > 0; length--)
        {
            var text = letters.Substring(start, length);
            var isLast = start + length == letters.Length;
            if (Pinyin.Syllables.Contains(text))
                yield return new PinyinPart(text, IsFull: true);
            else if (isLast && Pinyin.Beginnings.Contains(text))
                yield return new PinyinPart(text, IsFull: false);
            else if ((length == 1 && Initials.Contains(text, StringComparison.Ordinal)) || text is "zh" or "ch" or "sh")
                yield return new PinyinPart(text, IsFull: false);
        }
    }
}

/// <summary>What is typed of one syllable.</summary>
/// <param name="Text">Its letters.</param>
/// <param name="IsFull">Whether they are a whole syllable; the last one may still be the beginning of a longer one.</param>
public readonly record struct PinyinPart(string Text, bool IsFull)
{
    public override string ToString() => IsFull ? Text : Text + "*";
}
