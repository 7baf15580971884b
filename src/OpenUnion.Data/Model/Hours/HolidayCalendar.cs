using System.Collections.Frozen;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Model.Hours;

/// <summary>
/// Public holidays, and the make-up workdays (调休) that are worked as if they were another day of the week.
/// It holds the dates that the caller gives and no others.
/// </summary>
public sealed class HolidayCalendar
{
    private readonly FrozenSet<DateOnly> _holidays;
    private readonly FrozenDictionary<DateOnly, DayOfWeek> _makeUpDays;

    /// <param name="holidays">The dates that the selector <c>PH</c> matches.</param>
    /// <param name="makeUpDays">A date and the day of the week whose hours it follows.</param>
    /// <exception cref="ArgumentException">A date is both a holiday and a make-up workday, or given twice as the latter.</exception>
    public HolidayCalendar(IEnumerable<DateOnly> holidays, IEnumerable<KeyValuePair<DateOnly, DayOfWeek>> makeUpDays)
    {
        _holidays = holidays.ToFrozenSet();
        // Dictionary, unlike ToFrozenDictionary, refuses a date that is given twice.
        _makeUpDays = new Dictionary<DateOnly, DayOfWeek>(makeUpDays).ToFrozenDictionary();
        foreach (var date in _makeUpDays.Keys.Where(_holidays.Contains))
            throw new ArgumentException($"{date:yyyy-MM-dd} is both a public holiday and a make-up workday.", nameof(makeUpDays));
    }

    /// <summary>
    /// The calendar of the dataset. The notices say which weekend days are worked, not whose hours they follow:
    /// a Saturday follows the Friday before it and a Sunday the Monday after it, the workday next to each.
    /// </summary>
    public static HolidayCalendar Of(IReadOnlyCollection<KeyValuePair<DateOnly, HolidayKind>> days) => new(
        days.Where(day => day.Value == HolidayKind.HOLIDAY).Select(day => day.Key),
        days.Where(day => day.Value == HolidayKind.WORKDAY).Select(day => KeyValuePair.Create(day.Key, WorkdayNextTo(day.Key.DayOfWeek))));

    /// <summary>No holidays and no make-up workdays: <c>PH</c> never matches.</summary>
    public static HolidayCalendar Empty { get; } = new([], []);

    /// <summary>The dates that differ from the plain week, in no order.</summary>
    public IEnumerable<DateOnly> Dates => _holidays.Concat(_makeUpDays.Keys);

    /// <summary>Whether the date is a public holiday.</summary>
    public bool IsHoliday(DateOnly date) => _holidays.Contains(date);

    /// <summary>The day of the week whose hours the date follows.</summary>
    public DayOfWeek WeekdayOf(DateOnly date) => _makeUpDays.GetValueOrDefault(date, date.DayOfWeek);

    private static DayOfWeek WorkdayNextTo(DayOfWeek day) => day switch
    {
        DayOfWeek.Saturday => DayOfWeek.Friday,
        DayOfWeek.Sunday => DayOfWeek.Monday,
        _ => day,
    };
}
