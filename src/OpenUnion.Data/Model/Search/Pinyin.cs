using System.Collections.Frozen;

namespace OpenUnion.Data.Model.Search;

/// <summary>The readings of Chinese characters, without tones; ü is v. From <c>pinyin.txt</c>, which <c>seeds/tools/pinyin.mjs</c> makes.</summary>
public static class Pinyin
{
    private static readonly FrozenDictionary<char, string[]> Table = Read();

    /// <summary>All syllables.</summary>
    public static FrozenSet<string> Syllables { get; } = Table.Values.SelectMany(readings => readings).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All that a syllable can begin with, syllables included.</summary>
    public static FrozenSet<string> Beginnings { get; } = Syllables
        .SelectMany(syllable => Enumerable.Range(1, syllable.Length).Select(length => syllable[..length]))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The syllables that a character can be read as, in alphabetical order; none for one that is not known.</summary>
    public static IReadOnlyList<string> Of(char character) => Table.TryGetValue(character, out var readings) ? readings : [];

    private static FrozenDictionary<char, string[]> Read()
    {
        using var stream = typeof(Pinyin).Assembly.GetManifestResourceStream("pinyin.txt")!;
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
