namespace OpenUnion.Data.Model.Hours;

/// <summary>
/// Finds the weeks that may differ from the week before: those with a day on which a season or a date begins or ends,
/// or which is in the holiday calendar, and the weeks after them. All others repeat.
/// </summary>
internal static class ChangingWeeks
{
    private static readonly int FirstYear = DateOnly.FromDayNumber(ScheduleTime.FirstDay).Year;
    private static readonly int LastYear = DateOnly.FromDayNumber(ScheduleTime.FirstDay + ScheduleTime.Weeks * 7).Year;

    /// <summary>The weeks, ascending from 0; more of them than needed do no harm.</summary>
    public static IEnumerable<int> Of(ValueList<HoursRule> rules, ScheduleCalendar calendar)
    {
        // "The first Monday" makes other weeks of nearly all.
        if (rules.Items.Any(rule => rule.Weekdays.Nth.Count > 0))
            return Enumerable.Range(0, ScheduleTime.Weeks);
        var weeks = new SortedSet<int> { 0 };
        foreach (var day in calendar.Dates.Concat(rules.Items.SelectMany(rule => rule.Dates.Items).SelectMany(Ends)))
            AddAround(weeks, day - ScheduleTime.FirstDay);
        return weeks;
    }

    // What a date changes, it changes on the day itself, or (the last one, or 29 February in other years) on the day after.
    private static void AddAround(SortedSet<int> weeks, int day)
    {
        for (var week = Math.Max(day, 0) / 7; week <= (day + 1) / 7 + 1 && week < ScheduleTime.Weeks; week++) weeks.Add(week);
    }

    private static IEnumerable<int> Ends(DateRange range)
    {
        if (!range.IsYearly) return [DayOf(range.FirstYear, range.First), DayOf(range.LastYear, range.Last)];
        return Enumerable.Range(FirstYear, LastYear - FirstYear + 1)
            .SelectMany(year => (int[])[DayOf(year, range.First), DayOf(year, range.Last)]);
    }

    private static int DayOf(int year, int monthAndDay)
    {
        var (month, day) = Math.DivRem(monthAndDay, 100);
        return new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))).DayNumber;
    }
}
