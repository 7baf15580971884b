namespace OpenUnion.Data.Model.Hours;

/// <summary>The days of the week that a rule is for, in a form that is the same however they were written.</summary>
/// <param name="Every">Bit 0 is Monday: weekdays without a condition.</param>
/// <param name="Nth">Weekdays of the month such as <c>Mo[1]</c>, sorted, each weekday once.</param>
/// <param name="Holidays">Whether public holidays match too.</param>
internal sealed record WeekdaySelector(int Every, ValueList<NthWeekday> Nth, bool Holidays)
{
    public const int All = 0b111_1111;

    public static readonly WeekdaySelector Any = new(All, default, Holidays: false);

    /// <summary>Whether the dates matter, and not only the weekdays. All weekdays are all days, whatever stands beside them.</summary>
    public bool DependsOnDate => Every != All && (Nth.Count > 0 || Holidays);

    public bool Matches(CalendarDay day)
    {
        if ((Every >> day.Weekday & 1) == 1 || (Holidays && day.IsHoliday)) return true;
        if (day.Date is not { } date) return false;
        foreach (var nth in Nth)
            if (nth.Matches(date)) return true;
        return false;
    }
}

/// <summary>Some of the days of one weekday in a month, counted from its start (1 to 5) and from its end (-1 to -5).</summary>
/// <param name="Weekday">0 is Monday.</param>
/// <param name="Places">Bits 0 to 4 are the first to the fifth, bits 5 to 9 the last to the fifth from the end.</param>
internal readonly record struct NthWeekday(int Weekday, int Places)
{
    public static int Bit(int place) => 1 << (place > 0 ? place - 1 : 4 - place);

    /// <remarks>"The first Monday" is a date: a make-up workday that follows Monday's hours is no first Monday.</remarks>
    public bool Matches(DateOnly date)
    {
        if (CalendarDay.FromMonday(date.DayOfWeek) != Weekday) return false;
        var fromStart = (date.Day - 1) / 7 + 1;
        var fromEnd = (DateTime.DaysInMonth(date.Year, date.Month) - date.Day) / 7 + 1;
        return (Places & (Bit(fromStart) | Bit(-fromEnd))) != 0;
    }
}
