using FsCheck;
using FsCheck.Fluent;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

/// <summary>Rules, the text that says them, a day to ask for, and a calendar around that day.</summary>
public sealed record NaiveCase(NaiveRule[] Rules, string Text, DateTime Day, HolidayCalendar Calendar)
{
    public override string ToString() =>
        $"{Text} on {Day:ddd yyyy-MM-dd}, holiday {Calendar.IsHoliday(DateOnly.FromDateTime(Day))}, as {Calendar.WeekdayOf(DateOnly.FromDateTime(Day))}";
}

public static class NaiveHoursGenerator
{
    private static readonly DateTime FirstDay = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Cases with all that the language has.</summary>
    public static Arbitrary<NaiveCase> Any { get; } = Cases(withDates: true).ToArbitrary();

    /// <summary>Cases of which every week is the same.</summary>
    public static Arbitrary<NaiveCase> Weekly { get; } = Cases(withDates: false).ToArbitrary();

    private static Gen<NaiveCase> Cases(bool withDates) =>
        from rules in Rule(withDates).NonEmptyListOf()
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from day in Gen.Choose(0, 3 * 365)
        from holidays in SomeOf(withDates, -1, 0, 1, 3)
        from makeUp in SomeOf(withDates, -1, 0, 2)
        from follows in Gen.Elements(Enum.GetValues<DayOfWeek>())
        let few = rules.Take(6).ToArray()
        let date = DateOnly.FromDateTime(FirstDay.AddDays(day))
        let calendar = new HolidayCalendar(
            holidays.Select(date.AddDays),
            makeUp.Except(holidays).Select(d => KeyValuePair.Create(date.AddDays(d), follows)))
        let text = new NaiveHoursWriter(seed).Write(few)
        where text.Length <= OpeningHours.MaxLength
        select new NaiveCase(few, text, FirstDay.AddDays(day), calendar);

    private static Gen<NaiveRule> Rule(bool withDates) =>
        from sign in Gen.Elements(";", ";", ",", "||")
        from dates in withDates ? DateLists : Gen.Constant(Array.Empty<NaiveDates>())
        from weekdays in SomeOf(true, Enum.GetValues<DayOfWeek>())
        from nth in SomeOf(withDates, (DayOfWeek.Monday, 1), (DayOfWeek.Saturday, 5), (DayOfWeek.Sunday, -1))
        from holidays in withDates ? Gen.Elements(true, false) : Gen.Constant(false)
        from times in Time.NonEmptyListOf()
        from state in Gen.Elements(HoursState.Open, HoursState.Open, HoursState.Closed, HoursState.Unknown)
        select new NaiveRule(sign, dates, weekdays, nth, holidays, [.. times.Take(3)], state);

    private static Gen<T[]> SomeOf<T>(bool any, params T[] items) =>
        Gen.SubListOf(items).Select(some => any ? some.ToArray() : []);

    private static Gen<NaiveTime> Time =>
        from start in Gen.OneOf(Gen.Choose(0, 1439), Gen.Choose(0, 23).Select(hour => hour * 60))
        from minutes in Gen.OneOf(Gen.Choose(1, 600), Gen.Choose(1, 2880 - start))
        select new NaiveTime(start, Math.Min(minutes, 2880 - start));

    private static Gen<NaiveDates[]> DateLists => Gen.OneOf(
        Gen.Constant(Array.Empty<NaiveDates>()),
        Yearly.NonEmptyListOf().Select(d => d.Take(2).ToArray()),
        Dated.NonEmptyListOf().Select(d => d.Take(2).ToArray()));

    // Any year has the days up to the 28th. Month ends have their own tests.
    private static Gen<NaiveDates> Yearly =>
        from months in Gen.Choose(1, 12).Two()
        from days in Gen.Choose(1, 28).Two()
        select new NaiveDates(null, months.Item1, days.Item1, null, months.Item2, days.Item2);

    private static Gen<NaiveDates> Dated =>
        from start in Gen.Choose(0, 3 * 365)
        from length in Gen.Choose(0, 400)
        let first = FirstDay.AddDays(start)
        let last = first.AddDays(length)
        select new NaiveDates(first.Year, first.Month, first.Day, last.Year, last.Month, last.Day);
}
