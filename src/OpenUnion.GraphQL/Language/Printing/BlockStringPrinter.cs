namespace OpenUnion.GraphQL.Language;

/// <summary>Lays out a value as a block string whose meaning is that value at every indentation.</summary>
internal static class BlockStringPrinter
{
    private const int LongestSingleLine = 70;

    /// <summary>The block string with its quotes; null when no block string has this meaning (for example, a blank first line).</summary>
    public static string? Print(string value)
    {
        if (value.AsSpan().ContainsAny('\r', '\0')) return null;
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var body = Lay(value, escaped);
        // Whatever the layout, the meaning decides: deeper indentation must not change it either.
        return BlockString.Dedent(Unescape(body)) == value && BlockString.Dedent(Unescape(body.Replace("\n", "\n ", StringComparison.Ordinal))) == value
            ? $"\"\"\"{body}\"\"\""
            : null;
    }

    private static string Lay(string value, string escaped)
    {
        var isSingleLine = !value.Contains('\n');
        var endsInQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsLeading = !isSingleLine && LaterLinesAreIndented(value);
        var needsTrailing = (value.EndsWith('"') && !endsInQuotes) || value.EndsWith('\\');
        var severalLines = !isSingleLine || value.Length > LongestSingleLine || needsTrailing || endsInQuotes;
        // White space at the start of a single line means itself only on the first line.
        var keepsFirstLine = isSingleLine && value is [' ' or '\t', ..];
        var before = (severalLines && !keepsFirstLine) || needsLeading ? "\n" : "";
        return before + escaped + (severalLines ? "\n" : "");
    }

    private static bool LaterLinesAreIndented(string value)
    {
        foreach (var line in value[(value.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split('\n'))
            if (line is not ("" or [' ' or '\t', ..])) return false;
        return true;
    }

    private static string Unescape(string body) => body.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
}
