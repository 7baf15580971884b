using System.Numerics;

namespace OpenUnion.GraphQL.Execution;

/// <summary>
/// How often a hash was counted lately, at most 15, in fixed memory: a count-min sketch of 4-bit counters that are all halved now and
/// then (https://arxiv.org/abs/1512.00727). Races lose a count at worst.
/// </summary>
internal sealed class FrequencySketch
{
    private const int Rows = 4;

    // Of a row's four counters a word, one is counted a time: strangers add about one to a counter before all are halved, so that
    // they are told from a key that comes back once in a hundred times as many requests as there are entries.
    private const int WordsPerEntry = 32;
    private const int CountsPerWord = 4;
    private const int MostEntries = 1 << 20;
    private const ulong Halved = 0x7777_7777_7777_7777;
    private readonly ulong[] _words;
    private readonly int _period;
    private int _counted;

    public FrequencySketch(int entries)
    {
        _words = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(entries, 4, MostEntries) * WordsPerEntry)];
        _period = CountsPerWord * _words.Length;
    }

    public void Count(ulong hash)
    {
        for (var row = 0; row < Rows; row++)
        {
            var (word, shift) = PlaceOf(hash, row);
            ref var counters = ref _words[word];
            if (((counters >> shift) & 15) < 15) counters += 1UL << shift;
        }

        if (++_counted >= _period) Halve();
    }

    public int Estimate(ulong hash)
    {
        var least = 15;
        for (var row = 0; row < Rows; row++)
        {
            var (word, shift) = PlaceOf(hash, row);
            least = Math.Min(least, (int)((_words[word] >> shift) & 15));
        }

        return least;
    }

    // Each row takes its own 16 bits of the mixed hash: a word, and within it one of four counters of the row.
    private (int Word, int Shift) PlaceOf(ulong hash, int row)
    {
        var mixed = (hash + (ulong)row) * 0x9E37_79B9_7F4A_7C15;
        mixed ^= mixed >> 32;
        return ((int)(mixed & (uint)(_words.Length - 1)), (row * 16) + ((int)(mixed >> 60) & 3) * 4);
    }

    private void Halve()
    {
        _counted = 0;
        for (var i = 0; i < _words.Length; i++) _words[i] = (_words[i] >> 1) & Halved;
    }
}
