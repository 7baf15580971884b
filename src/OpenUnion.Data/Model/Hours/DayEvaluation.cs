namespace OpenUnion.Data.Model.Hours;

/// <summary>What the rules say of the minutes of one day.</summary>
/// <remarks>
/// The rules act from left to right (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification):
/// a span past midnight belongs to the day on which it starts, so its rule must match that day.
/// A rule after ";" takes the place of all that was said of a calendar day that it matches. That includes what spills
/// over from the day before: of "22:00-02:00; Th 12:00-14:00", nothing is open on Thursday at 01:00, but Friday at 01:00 is.
/// The reference implementation documents this as the one consistent reading; "," keeps the spill.
/// A closing rule never takes the place of others, it closes its own minutes ("Mo-Fr 08:00-18:00; 12:00-13:00 off"),
/// which for "PH off" are those of the calendar day.
/// A rule after "||" speaks only of minutes that are closed so far, by a rule or by the absence of one.
/// </remarks>
internal sealed class DayEvaluation
{
    private readonly List<Part> _parts = [];

    public DayEvaluation(ValueList<HoursRule> rules, CalendarDay day, CalendarDay dayBefore)
    {
        foreach (var rule in rules)
        {
            var part = new Part(rule, rule.Matches(day), rule.Matches(dayBefore));
            if (part.Today || part.Yesterday) _parts.Add(part);
        }
    }

    public HoursState StateAt(int minute)
    {
        var state = HoursState.Closed;
        foreach (var part in _parts) state = part.Apply(state, minute);
        return state;
    }

    /// <summary>Stretches of the day, from 0 on, in which the state is the same. Neighbours may have equal states.</summary>
    public IEnumerable<(MinuteRange Range, HoursState State)> Stretches()
    {
        var bounds = new SortedSet<int> { 0, MinuteRange.Day };
        foreach (var part in _parts) part.AddBounds(bounds);
        var start = 0;
        foreach (var end in bounds.Skip(1))
        {
            yield return (new(start, end), StateAt(start));
            start = end;
        }
    }

    /// <summary>A rule that has to do with the day: it matches the day, or the day before, from which it may spill over.</summary>
    private readonly record struct Part(HoursRule Rule, bool Today, bool Yesterday)
    {
        public HoursState Apply(HoursState before, int minute)
        {
            var covers = Covers(minute);
            if (Rule.Join == RuleJoin.Fallback && before != HoursState.Closed) return before;
            var replaces = Rule.Join == RuleJoin.Normal && Rule.State != HoursState.Closed && Today;
            if (covers) return Rule.State;
            return replaces ? HoursState.Closed : before;
        }

        public void AddBounds(SortedSet<int> bounds)
        {
            foreach (var (start, end) in Rule.Times)
            {
                if (Today) AddWithinDay(bounds, start, end);
                if (Yesterday) AddWithinDay(bounds, start - MinuteRange.Day, end - MinuteRange.Day);
            }
        }

        private bool Covers(int minute)
        {
            foreach (var time in Rule.Times)
            {
                if (Today && time.Contains(minute)) return true;
                if (Yesterday && time.Contains(minute + MinuteRange.Day)) return true;
            }
            return false;
        }

        private static void AddWithinDay(SortedSet<int> bounds, int start, int end)
        {
            if (end <= 0) return;
            bounds.Add(Math.Clamp(start, 0, MinuteRange.Day));
            bounds.Add(Math.Min(end, MinuteRange.Day));
        }
    }
}
