using System.Text;

namespace OpenUnion.GraphQL.Language;

/// <summary>Indentation of block strings: https://spec.graphql.org/September2025/#BlockStringValue()</summary>
internal static class BlockString
{
    /// <summary>Takes away the common indentation (the first line does not count) and blank lines at both ends.</summary>
    public static string Dedent(string raw)
    {
        if (raw.AsSpan().IndexOfAny('\n', '\r') < 0) return raw.AsSpan().IndexOfAnyExcept(' ', '\t') < 0 ? "" : raw;
        var lines = Lines(raw);
        var common = int.MaxValue;
        int first = -1, last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = Indent(raw.AsSpan()[lines[i]]);
            if (indent < 0) continue;
            if (first < 0) first = i;
            last = i;
            if (i > 0) common = Math.Min(common, indent);
        }

        return first < 0 ? "" : Join(raw, lines, first, last, common);
    }

    private static string Join(string raw, List<Range> lines, int first, int last, int common)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first) result.Append('\n');
            var line = raw.AsSpan()[lines[i]];
            result.Append(i == 0 ? line : line[Math.Min(common, line.Length)..]);
        }

        return result.ToString();
    }

    private static List<Range> Lines(string text)
    {
        var lines = new List<Range>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r')) continue;
            lines.Add(start..i);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            start = i + 1;
        }

        lines.Add(start..text.Length);
        return lines;
    }

    // The width of leading white space, or -1 for a blank line.
    private static int Indent(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t');
}
