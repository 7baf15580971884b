namespace OpenUnion.Data.Model.Hours;

/// <summary>A day as the rules see it. Weekdays count from Monday, 0.</summary>
/// <param name="Date">Null in the ordinary week, which has no dates: rules with a condition on the date do not match it.</param>
/// <param name="Weekday">The weekday whose hours it follows, which differs from the date's own on a make-up workday.</param>
/// <param name="IsHoliday">Whether <c>PH</c> matches.</param>
internal readonly record struct CalendarDay(DateOnly? Date, int Weekday, bool IsHoliday)
{
    /// <summary>A day of the ordinary week; -1 is the Sunday before.</summary>
    public static CalendarDay Ordinary(int weekday) => new(null, (weekday + 7) % 7, IsHoliday: false);

    /// <summary>
    /// The day with this <see cref="DateOnly.DayNumber"/> (0 is Monday, 0001-01-01).
    /// Beyond the calendar of .NET, where neighbours of its first and last day lie, it is an ordinary day.
    /// </summary>
    public static CalendarDay Of(int dayNumber, HolidayCalendar holidays)
    {
        if (dayNumber < DateOnly.MinValue.DayNumber || dayNumber > DateOnly.MaxValue.DayNumber)
            return Ordinary(dayNumber % 7);
        var date = DateOnly.FromDayNumber(dayNumber);
        return new(date, FromMonday(holidays.WeekdayOf(date)), holidays.IsHoliday(date));
    }

    public static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;
}
