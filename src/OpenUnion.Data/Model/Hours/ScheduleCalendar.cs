namespace OpenUnion.Data.Model.Hours;

/// <summary>All days that schedules know, with the holidays among them, worked out once for many schedules.</summary>
public sealed class ScheduleCalendar
{
    private readonly CalendarDay[] _days;

    public ScheduleCalendar(HolidayCalendar holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        // The day before week 0 comes first: hours may spill over from it.
        _days = [.. Enumerable.Range(ScheduleTime.FirstDay - 1, ScheduleTime.Weeks * 7 + 1).Select(day => CalendarDay.Of(day, holidays))];
        Dates = [.. holidays.Dates.Select(date => date.DayNumber)];
    }

    /// <summary>Numbers of the days that differ from the plain week.</summary>
    internal IReadOnlyList<int> Dates { get; }

    /// <summary>A day of a week: 0 is Monday, -1 the Sunday before.</summary>
    internal CalendarDay Day(int week, int day) => _days[week * 7 + day + 1];
}
