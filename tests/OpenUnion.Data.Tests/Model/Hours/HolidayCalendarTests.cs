using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

public sealed class HolidayCalendarTests
{
    private static readonly DateOnly Sunday = new(2025, 9, 28);

    [Fact]
    public void It_holds_what_it_was_given()
    {
        var calendar = new HolidayCalendar([new(2025, 10, 1)], [new(Sunday, DayOfWeek.Monday)]);
        calendar.IsHoliday(new(2025, 10, 1)).ShouldBeTrue();
        calendar.IsHoliday(Sunday).ShouldBeFalse();
        calendar.WeekdayOf(Sunday).ShouldBe(DayOfWeek.Monday);
        calendar.WeekdayOf(new(2025, 10, 1)).ShouldBe(DayOfWeek.Wednesday);
    }

    [Fact]
    public void A_date_is_not_both_a_holiday_and_a_make_up_workday() =>
        Should.Throw<ArgumentException>(() => new HolidayCalendar([Sunday], [new(Sunday, DayOfWeek.Monday)]))
            .Message.ShouldStartWith("2025-09-28 is both a public holiday and a make-up workday.");

    [Fact]
    public void A_make_up_workday_is_given_once() =>
        Should.Throw<ArgumentException>(
            () => new HolidayCalendar([], [new(Sunday, DayOfWeek.Monday), new(Sunday, DayOfWeek.Tuesday)]));
}
