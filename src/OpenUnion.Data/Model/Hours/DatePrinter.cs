namespace OpenUnion.Data.Model.Hours;

/// <summary>Writes ranges of dates, whole months and whole years in their short form.</summary>
internal static class DatePrinter
{
    public static string Print(ValueList<DateRange> dates)
    {
        // A list is of years or of dates, never of both.
        var areYears = dates.Items.All(d => d.IsWholeYears);
        return string.Join(',', dates.Select(d => areYears ? Years(d) : Dates(d)));
    }

    private static string Years(DateRange range) =>
        range.FirstYear == range.LastYear ? $"{range.FirstYear}" : $"{range.FirstYear}-{range.LastYear}";

    private static string Dates(DateRange range)
    {
        var first = Point(range.FirstYear, range.First, range.IsWholeMonths);
        var last = Point(range.LastYear, range.Last, range.IsWholeMonths);
        return first == last ? first : $"{first}-{last}";
    }

    private static string Point(int year, int monthAndDay, bool withoutDay)
    {
        var (month, day) = Math.DivRem(monthAndDay, 100);
        var lastDay = DateTime.DaysInMonth(year == 0 ? 2024 : year, month);
        var date = withoutDay ? DateReader.Months[month - 1] : $"{DateReader.Months[month - 1]} {Math.Min(day, lastDay):D2}";
        return year == 0 ? date : $"{year} {date}";
    }
}
