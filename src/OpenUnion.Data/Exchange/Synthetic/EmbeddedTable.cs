using System.Globalization;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>
/// Reads the CSV tables that are part of the assembly. They are ours and checked by the build's tests: a field in quotes
/// holds commas, never a quote or a line break.
/// </summary>
internal static class EmbeddedTable
{
    public const string Regions = "regions.csv";

    public static Stream Open(string name) =>
        typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks its table {name}.");

    /// <summary>The rows below the header, as fields in the order of the columns.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return Fields(line);
    }

    public static double Number(string field) => double.Parse(field, CultureInfo.InvariantCulture);

    /// <summary>Every second part between quotes is a field's inside, where commas do not part.</summary>
    private static string[] Fields(string line)
    {
        const char comma = '\u0001';
        var parts = line.Split('"');
        for (var index = 1; index < parts.Length; index += 2)
            parts[index] = parts[index].Replace(',', comma);
        return [.. string.Concat(parts).Split(',').Select(field => field.Replace(comma, ','))];
    }
}
