using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>A made-up holiday calendar: three holidays a year, and the weekend days that are worked for the longest.</summary>
internal static class SyntheticHolidays
{
    private const int FirstYear = 2024;
    private const int LastYear = 2026;

    /// <summary>The days, in order.</summary>
    public static IEnumerable<Holiday> Rows() =>
        Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(OfYear).OrderBy(holiday => holiday.Date);

    private static IEnumerable<Holiday> OfYear(int year)
    {
        var sunday = new DateOnly(year, 9, 30);
        var saturday = new DateOnly(year, 10, 8);
        return
        [
            .. Days("元旦", HolidayKind.HOLIDAY, new(year, 1, 1), 1),
            .. Days("劳动节", HolidayKind.HOLIDAY, new(year, 5, 1), 5),
            .. Days("国庆节", HolidayKind.WORKDAY, sunday.AddDays(-(int)sunday.DayOfWeek), 1),
            .. Days("国庆节", HolidayKind.HOLIDAY, new(year, 10, 1), 7),
            .. Days("国庆节", HolidayKind.WORKDAY, saturday.AddDays(DayOfWeek.Saturday - saturday.DayOfWeek), 1),
        ];
    }

    private static IEnumerable<Holiday> Days(string name, HolidayKind kind, DateOnly first, int count) =>
        Enumerable.Range(0, count).Select(day => new Holiday
        {
            Date = first.AddDays(day),
            Kind = kind,
            Name = $"{SyntheticMarks.Name}{name}",
            SourceSlug = SyntheticCitations.Source.Slug,
        });
}
