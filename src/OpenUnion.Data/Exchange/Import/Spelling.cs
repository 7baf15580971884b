namespace OpenUnion.Data.Exchange.Import;

/// <summary>Finds the word that somebody may have meant.</summary>
internal static class Spelling
{
    private const int LongestWord = 100;

    /// <summary><c> (did you mean X?)</c>, or nothing when no word is near.</summary>
    public static string DidYouMean(string word, IEnumerable<string> words) =>
        Nearest(word, words) is { } nearest ? $" (did you mean {nearest}?)" : "";

    /// <summary>The word with the least edits, at most a third of its letters; case does not count.</summary>
    public static string? Nearest(string word, IEnumerable<string> words)
    {
        if (word.Length > LongestWord)
            return null;
        var (nearest, least) = words
            .Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault();
        return nearest is not null && least <= Math.Max(1, nearest.Length / 3) ? nearest : null;
    }

    /// <summary>Letters to add, drop or replace, or neighbours to swap, to get from one word to the other.</summary>
    private static int Distance(string from, string to)
    {
        var distance = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            distance[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            distance[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = distance[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                distance[i, j] = Math.Min(replaced, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    distance[i, j] = Math.Min(distance[i, j], distance[i - 2, j - 2] + 1);
            }
        }

        return distance[from.Length, to.Length];
    }
}
