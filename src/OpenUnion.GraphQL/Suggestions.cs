namespace OpenUnion.GraphQL;

/// <summary>Names that a misspelt name may have meant.</summary>
internal static class Suggestions
{
    private const int Most = 5;

    /// <summary><c> Did you mean "a", "b", or "c"?</c> with a leading space, or nothing.</summary>
    public static string DidYouMean(string name, IEnumerable<string> known, Func<string, string>? show = null)
    {
        var near = Near(name, known).Take(Most).Select(show ?? (option => $"\"{option}\"")).ToList();
        return near.Count switch
        {
            0 => "",
            1 => $" Did you mean {near[0]}?",
            2 => $" Did you mean {near[0]} or {near[1]}?",
            _ => $" Did you mean {string.Join(", ", near.SkipLast(1))}, or {near[^1]}?",
        };
    }

    private static IEnumerable<string> Near(string name, IEnumerable<string> known)
    {
        var threshold = (int)(name.Length * 0.4) + 1;
        return known.Select(option => (Option: option, Distance: Distance(name, option, threshold)))
            .Where(pair => pair.Distance <= threshold)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Option, StringComparer.Ordinal)
            .Select(pair => pair.Option);
    }

    // Edits between two names: a letter inserted, removed, replaced, or two neighbours swapped. A difference of case only is one edit.
    private static int Distance(string a, string b, int threshold)
    {
        if (a == b) return 0;
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase)) return 1;
        if (Math.Abs(a.Length - b.Length) > threshold) return threshold + 1;
        (a, b) = (a.ToLowerInvariant(), b.ToLowerInvariant());
        int[] before = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
