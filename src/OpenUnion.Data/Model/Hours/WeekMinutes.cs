using System.Collections.Immutable;

namespace OpenUnion.Data.Model.Hours;

/// <summary>
/// The open minutes of a week in Asia/Shanghai (which has no daylight saving): Monday 00:00 is 0, the week's end 10080.
/// Ranges are half-open, sorted, and neither overlap nor touch.
/// </summary>
public sealed record WeekMinutes
{
    private readonly ValueList<MinuteRange> _ranges;

    internal WeekMinutes(IEnumerable<MinuteRange> ranges) => _ranges = new(MinuteRange.Normalise(ranges));

    /// <summary>The ranges, each within [0, 10080).</summary>
    public ImmutableArray<MinuteRange> Ranges => _ranges.Items;

    /// <summary>How many minutes of the week are open, 0 to 10080.</summary>
    public int Total => Ranges.Sum(r => r.End - r.Start);

    /// <summary>Whether the minute of the week (0 to 10079) is open.</summary>
    public bool Contains(int minute) => Ranges.Any(r => r.Contains(minute));

    /// <summary>A PostgreSQL <c>int4multirange</c> literal in canonical form: <c>{[480,1200),[1920,2640)}</c>, <c>{}</c> when never open.</summary>
    public string ToMultirange() => $"{{{string.Join(',', Ranges.Select(r => $"[{r.Start},{r.End})"))}}}";

    /// <inheritdoc cref="ToMultirange"/>
    public override string ToString() => ToMultirange();
}
