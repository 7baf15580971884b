namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014), written out so that a seed gives the same numbers on every machine and version.
/// Only integer and basic IEEE 754 operations are used: functions like sine differ between platforms.
/// </summary>
internal sealed class SyntheticRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    /// <summary>An independent sequence for one row of one table, whatever was drawn for other rows.</summary>
    public SyntheticRandom(ulong seed, string table, long row = 0)
    {
        _state = seed;
        foreach (var character in table)
            _state = Next() ^ character;
        _state = Next() ^ (ulong)row;
        _state = Next();
    }

    public ulong Next()
    {
        var mixed = _state += Step;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <summary>A number from 0 up to, without, the bound.</summary>
    public long Below(long bound) => (long)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A number in the range, both ends included.</summary>
    public int Between(int least, int greatest) => least + (int)Below(greatest - least + 1);

    public bool Chance(int perThousand) => Below(1000) < perThousand;

    /// <summary>A number from 0 up to, without, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A bell curve around 0 with standard deviation 1, cut at 3.5: the sum of four uniform numbers.</summary>
    public double Bell() => (Unit() + Unit() + Unit() + Unit() - 2) * 1.7320508075688772;

    public T Pick<T>(IReadOnlyList<T> items) => items[(int)Below(items.Count)];

    /// <summary>A few different items in their given order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> items, int count)
    {
        var chosen = new List<T>(count);
        for (var index = 0; index < items.Count && chosen.Count < count; index++)
        {
            if (Below(items.Count - index) < count - chosen.Count)
                chosen.Add(items[index]);
        }

        return chosen;
    }

    /// <summary>A day in the years given, both included.</summary>
    public DateOnly Day(int firstYear, int lastYear)
    {
        var first = new DateOnly(firstYear, 1, 1);
        return first.AddDays((int)Below(new DateOnly(lastYear, 12, 31).DayNumber - first.DayNumber + 1));
    }
}
