using System.Text;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model.Search;

/// <summary>
/// The numbers by which entries are indexed. A pair of Chinese characters is its own number, 16 bits each, so it needs no
/// dictionary; all others are hashes in the range whose upper half is no Chinese character. Two words may share a
/// number; matches are compared with the text.
/// </summary>
public static class SearchTokens
{
    /// <summary>Stands behind the last character of a run.</summary>
    public const char End = '\u2000';

    /// <summary>Samples 1 to this; sample n is one entry in 4 to the nth.</summary>
    public const int Samples = 8;

    /// <summary>Turns the token with which a name begins into one that says so.</summary>
    private const int StartBit = 0x8000;

    private const int HashMask = 0x2FFF_FFFF;
    private const int Reserved = 0x100;

    public static int Pair(char first, char second) => (first << 16) | second;

    public static int Word(string word) => Hash(word);

    /// <summary>The token of a name as a whole.</summary>
    public static int Whole(string name) => Hash("=" + name);

    public static int Start(int token) => token ^ StartBit;

    public static int Concept(Type vocabulary, string code) => Hash($"#{vocabulary.Name}.{code}");

    public static int Kind(SearchType type) => 0x40 + (int)type;

    public static int Sample(int number) => number;

    /// <summary>How many samples an entry is in, from its key: one in four is in one, one in 16 in two. Regions are in all.</summary>
    public static int SamplesOf(SearchType type, string key)
    {
        if (type == SearchType.REGION)
            return Samples;
        var hash = Hash(key);
        var samples = 0;
        while (samples < Samples && ((hash >> (2 * samples)) & 3) == 0)
            samples++;
        return samples;
    }

    /// <summary>Whether the token is a pair of characters.</summary>
    public static bool IsPair(int token) => token is < 0 or > HashMask;

    /// <summary>FNV-1a over UTF-8, the same on every machine, with its bits mixed.</summary>
    private static int Hash(string text)
    {
        Span<byte> bytes = stackalloc byte[512];
        if (!Encoding.UTF8.TryGetBytes(text, bytes, out var length))
            return Hash(text[..100]);
        var hash = 2166136261u;
        foreach (var value in bytes[..length])
            hash = (hash ^ value) * 16777619;
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 12;
        return ((int)hash & HashMask) | Reserved;
    }
}
