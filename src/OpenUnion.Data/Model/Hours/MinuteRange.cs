using System.Collections.Immutable;

namespace OpenUnion.Data.Model.Hours;

/// <summary>A half-open range of minutes, <c>[Start, End)</c>, counted from the start of a day or of a week.</summary>
public readonly record struct MinuteRange(int Start, int End)
{
    internal const int Day = 24 * 60;
    internal const int Week = 7 * Day;

    /// <summary>Whether <paramref name="minute"/> lies in the range.</summary>
    public bool Contains(int minute) => minute >= Start && minute < End;

    /// <summary>The same set of minutes as sorted ranges that neither overlap nor touch.</summary>
    internal static ImmutableArray<MinuteRange> Normalise(IEnumerable<MinuteRange> ranges)
    {
        var merged = new List<MinuteRange>();
        foreach (var range in ranges.OrderBy(r => r.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
                merged[^1] = merged[^1] with { End = Math.Max(merged[^1].End, range.End) };
            else
                merged.Add(range);
        }
        return [.. merged];
    }
}
