using System.Collections.Frozen;

namespace OpenUnion.Data.Model.Search;

/// <summary>The readings of Chinese characters, without tones; ü is v. From <c>pinyin.txt</c>, which <c>seeds/tools/pinyin.mjs</c> makes.</summary>
public static class Pinyin
{
    private static readonly FrozenDictionary<char, string[]> Table = Read("pinyin.txt");

    // Only where it is not the first by the alphabet; see seeds/tools/usual.mjs.
    private static readonly FrozenDictionary<char, string[]> Usual = Read("usual.txt");

    /// <summary>All syllables that people type; those without a vowel are sounds such as 嗯 (n) and 呣 (m).</summary>
    public static FrozenSet<string> Syllables { get; } = Table.Values
        .SelectMany(readings => readings)
        .Where(syllable => syllable.AsSpan().IndexOfAny("aeiouv") >= 0)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All that a syllable can begin with, syllables included.</summary>
    public static FrozenSet<string> Beginnings { get; } = Syllables
        .SelectMany(syllable => Enumerable.Range(1, syllable.Length).Select(length => syllable[..length]))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The syllables that a character can be read as, in alphabetical order; none for one that is not known.</summary>
    public static IReadOnlyList<string> Of(char character) => Table.TryGetValue(character, out var readings) ? readings : [];

    /// <summary>The syllable that a character is mostly read as; null for one that is not known.</summary>
    public static string? UsualOf(char character) => Usual.TryGetValue(character, out var usual) ? usual[0] : Of(character).FirstOrDefault();

    private static FrozenDictionary<char, string[]> Read(string name)
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<char, List<string>>();
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            foreach (var character in line.AsSpan(space + 1))
            {
                if (!table.TryGetValue(character, out var readings))
                    table.Add(character, readings = []);
                readings.Add(line[..space]);
            }
        }

        return table.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }
}
