namespace OpenUnion.Data.Model.Hours;

/// <summary>
/// Writes out opening hours as a <see cref="Schedule"/>. A day's states follow from the rules that match it and the day
/// before, so each combination is evaluated once.
/// </summary>
public sealed class ScheduleBuilder
{
    // Keys of weeks hold seven numbers of days; there are not so many days.
    private const int BitsOfDay = 18;

    private readonly ValueList<HoursRule> _rules;
    private readonly ScheduleCalendar _calendar;
    private readonly Dictionary<(UInt128 Today, UInt128 Yesterday), int> _dayOfMatches = [];
    private readonly Dictionary<ValueList<StateStart>, int> _dayNumbers = [];
    private readonly List<ValueList<StateStart>> _days = [];
    private readonly Dictionary<UInt128, int> _kindOfWeek = [];
    private readonly List<int> _minutes = [];
    private readonly List<short> _states = [];

    private ScheduleBuilder(OpeningHours hours, ScheduleCalendar calendar) => (_rules, _calendar) = (hours.Rules, calendar);

    private readonly record struct StateStart(int Minute, HoursState State);

    /// <summary>The schedule of a text.</summary>
    /// <param name="text">Opening hours as they were written.</param>
    /// <param name="hours">The same, read.</param>
    /// <param name="calendar">The days with their holidays.</param>
    /// <param name="basis">See <see cref="Schedule.Basis"/>.</param>
    public static Schedule Build(string text, OpeningHours hours, ScheduleCalendar calendar, long basis)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(calendar);
        return new ScheduleBuilder(hours, calendar).Build(text, basis);
    }

    private Schedule Build(string text, long basis)
    {
        var weeks = new List<int>();
        var kinds = new List<int>();
        foreach (var week in ChangingWeeks.Of(_rules, _calendar))
        {
            var kind = KindOf(week);
            if (kinds.Count > 0 && kinds[^1] == kind) continue;
            weeks.Add(week);
            kinds.Add(kind);
        }
        return new Schedule { OpeningHours = text, Basis = basis, Weeks = [.. weeks], Kinds = [.. kinds], Minutes = [.. _minutes], States = [.. _states] };
    }

    private int KindOf(int week)
    {
        UInt128 key = 0;
        Span<int> days = stackalloc int[7];
        for (var day = 0; day < 7; day++)
        {
            days[day] = DayOf(_calendar.Day(week, day), _calendar.Day(week, day - 1));
            key = key << BitsOfDay | (uint)days[day];
        }
        if (_kindOfWeek.TryGetValue(key, out var known)) return known;
        var kind = _kindOfWeek.Count;
        _kindOfWeek.Add(key, kind);
        Write(kind * MinuteRange.Week, days);
        return kind;
    }

    private void Write(int start, ReadOnlySpan<int> days)
    {
        for (var day = 0; day < days.Length; day++)
        {
            foreach (var (minute, state) in _days[days[day]])
            {
                // A kind says its first state, whatever the kind before it ends with.
                if ((day > 0 || minute > 0) && _states[^1] == (short)state) continue;
                _minutes.Add(start + day * MinuteRange.Day + minute);
                _states.Add((short)state);
            }
        }
    }

    private int DayOf(CalendarDay today, CalendarDay yesterday)
    {
        var matches = (MatchesOf(today), MatchesOf(yesterday));
        if (_dayOfMatches.TryGetValue(matches, out var known)) return known;
        var starts = new ValueList<StateStart>([.. Starts(new DayEvaluation(_rules, today, yesterday))]);
        if (!_dayNumbers.TryGetValue(starts, out var number))
        {
            _dayNumbers.Add(starts, number = _days.Count);
            _days.Add(starts);
        }
        _dayOfMatches.Add(matches, number);
        return number;
    }

    private static IEnumerable<StateStart> Starts(DayEvaluation day)
    {
        HoursState? before = null;
        foreach (var (range, state) in day.Stretches())
        {
            if (state != before) yield return new(range.Start, state);
            before = state;
        }
    }

    /// <summary>A bit for each rule that matches the day; a text of 512 characters has no room for 128 rules.</summary>
    private UInt128 MatchesOf(CalendarDay day)
    {
        UInt128 matches = 0;
        foreach (var rule in _rules) matches = matches << 1 | (rule.Matches(day) ? 1u : 0u);
        return matches;
    }
}
