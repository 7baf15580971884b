namespace OpenUnion.Data.Model.Hours;

/// <summary>How a rule acts upon what the rules before it say.</summary>
internal enum RuleJoin
{
    /// <summary><c>;</c></summary>
    Normal,

    /// <summary><c>,</c></summary>
    Additional,

    /// <summary><c>||</c></summary>
    Fallback,
}

/// <summary>One rule, in normal form: what was not written is filled in (all days, the whole day, open).</summary>
/// <param name="Join">The sign before the rule; <c>;</c> for the first.</param>
/// <param name="Dates">Empty for all dates.</param>
/// <param name="Weekdays">The weekdays within those dates.</param>
/// <param name="Times">Minutes of the day, normalised, at least one range; past 1440 they lie in the next day.</param>
/// <param name="State">What the place is at those times.</param>
/// <param name="Comment">Without its quotation marks.</param>
internal sealed record HoursRule(
    RuleJoin Join, ValueList<DateRange> Dates, WeekdaySelector Weekdays, ValueList<MinuteRange> Times, HoursState State, string? Comment)
{
    public static readonly ValueList<MinuteRange> WholeDay = new([new(0, MinuteRange.Day)]);

    public bool DependsOnDate => Dates.Count > 0 || Weekdays.DependsOnDate;

    /// <summary>Whether the rule is for the day, at whatever time.</summary>
    public bool Matches(CalendarDay day) => Weekdays.Matches(day) && (Dates.Count == 0 || IsInDates(day.Date));

    private bool IsInDates(DateOnly? day)
    {
        if (day is not { } date) return false;
        foreach (var range in Dates)
            if (range.Contains(date)) return true;
        return false;
    }
}
