using System.Diagnostics.CodeAnalysis;

namespace OpenUnion.Data.Model.Hours;

/// <summary>
/// Opening hours in OpenStreetMap's language, for places in China (Asia/Shanghai).
/// Two that are equal have the same rules, however they were written.
/// </summary>
/// <remarks>
/// https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification without sunrise and sunset, weeks of the year,
/// school holidays, easter, offsets, intervals and open-ended times: each of these is an error that names it.
/// </remarks>
public sealed record OpeningHours
{
    /// <summary>The longest text that is read, in UTF-16 code units; its normal form is no longer either.</summary>
    public const int MaxLength = 512;

    /// <summary>How many days ahead changes are looked for.</summary>
    internal const int SearchDays = 366;

    private readonly ValueList<HoursRule> _rules;

    internal OpeningHours(ValueList<HoursRule> rules) => _rules = rules;

    internal ValueList<HoursRule> Rules => _rules;

    /// <summary>
    /// Whether seasons, dates, weekdays of the month or public holidays matter.
    /// If not, <see cref="ToWeekMinutes()"/> is true of every week, save for make-up workdays.
    /// </summary>
    public bool HasSeasonsOrHolidays => _rules.Items.Any(r => r.DependsOnDate);

    /// <summary>Reads opening hours that are known to be good.</summary>
    /// <exception cref="OpeningHoursException">The text cannot be read.</exception>
    public static OpeningHours Parse(string text) =>
        TryParse(text, out var hours, out var error) ? hours : throw new OpeningHoursException(error);

    /// <summary>Reads opening hours of up to <see cref="MaxLength"/> characters; never throws, and takes time in proportion to the length.</summary>
    public static bool TryParse(
        [NotNullWhen(true)] string? text, [NotNullWhen(true)] out OpeningHours? hours, [NotNullWhen(false)] out OpeningHoursError? error) =>
        HoursParser.TryParse(text, out hours, out error);

    /// <summary>What the hours say of a moment; its seconds are cut off.</summary>
    /// <param name="at">A moment at any offset from UTC.</param>
    /// <param name="holidays">None when left out.</param>
    public HoursState StateAt(DateTimeOffset at, HolidayCalendar? holidays = null)
    {
        var (day, minute) = Math.DivRem(ShanghaiTime.MinuteOf(at), MinuteRange.Day);
        return On((int)day, holidays ?? HolidayCalendar.Empty).StateAt((int)minute);
    }

    /// <summary>The first change of state after a moment, or null when there is none within 366 days.</summary>
    public HoursChange? NextChange(DateTimeOffset at, HolidayCalendar? holidays = null)
    {
        foreach (var change in Changes(at, holidays ?? HolidayCalendar.Empty)) return change;
        return null;
    }

    /// <summary>When the place next turns open after a moment (at which it may be open already), or null when never within 366 days.</summary>
    public DateTimeOffset? OpensNext(DateTimeOffset at, HolidayCalendar? holidays = null) => TurnsNext(at, HoursState.Open, holidays);

    /// <summary>When the place next turns closed after a moment (at which it may be closed already), or null when never within 366 days.</summary>
    public DateTimeOffset? ClosesNext(DateTimeOffset at, HolidayCalendar? holidays = null) => TurnsNext(at, HoursState.Closed, holidays);

    /// <summary>
    /// The open minutes of the ordinary week: by the rules that have no condition on season, date or public holiday.
    /// It is empty when every rule has one. Unknown minutes are not open.
    /// </summary>
    public WeekMinutes ToWeekMinutes() =>
        Week(weekday => new(_rules, CalendarDay.Ordinary(weekday), CalendarDay.Ordinary(weekday - 1)));

    /// <summary>The open minutes of the very week, Monday to Sunday, in which a date lies. Unknown minutes are not open.</summary>
    /// <param name="date">Any day of the week that is asked for.</param>
    /// <param name="holidays">None when left out.</param>
    public WeekMinutes ToWeekMinutes(DateOnly date, HolidayCalendar? holidays = null)
    {
        var monday = date.DayNumber - CalendarDay.FromMonday(date.DayOfWeek);
        return Week(weekday => On(monday + weekday, holidays ?? HolidayCalendar.Empty));
    }

    /// <summary>The hours in normal form, which reads back as equal hours.</summary>
    public override string ToString() => HoursPrinter.Print(_rules);

    private static WeekMinutes Week(Func<int, DayEvaluation> dayOf) =>
        new(from weekday in Enumerable.Range(0, 7)
            from stretch in dayOf(weekday).Stretches()
            where stretch.State == HoursState.Open
            let midnight = weekday * MinuteRange.Day
            select new MinuteRange(midnight + stretch.Range.Start, midnight + stretch.Range.End));

    private DayEvaluation On(int dayNumber, HolidayCalendar holidays) =>
        new(_rules, CalendarDay.Of(dayNumber, holidays), CalendarDay.Of(dayNumber - 1, holidays));

    private DateTimeOffset? TurnsNext(DateTimeOffset at, HoursState state, HolidayCalendar? holidays)
    {
        foreach (var change in Changes(at, holidays ?? HolidayCalendar.Empty))
            if (change.State == state) return change.At;
        return null;
    }

    private IEnumerable<HoursChange> Changes(DateTimeOffset at, HolidayCalendar holidays)
    {
        var now = ShanghaiTime.MinuteOf(at);
        var last = now + SearchDays * MinuteRange.Day;
        var state = StateAt(at, holidays);
        for (var day = now / MinuteRange.Day; day <= last / MinuteRange.Day; day++)
        {
            foreach (var (range, next) in On((int)day, holidays).Stretches())
            {
                var start = day * MinuteRange.Day + range.Start;
                if (start <= now || next == state) continue;
                if (start > last || ShanghaiTime.At(start) is not { } moment) yield break;
                state = next;
                yield return new(moment, state);
            }
        }
    }
}
