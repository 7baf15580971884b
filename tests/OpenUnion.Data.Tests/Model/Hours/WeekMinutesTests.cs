using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

public sealed class WeekMinutesTests
{
    [Theory]
    [InlineData("24/7", "{[0,10080)}")]
    [InlineData("off", "{}")]
    [InlineData("Mo-Tu 08:00-20:00", "{[480,1200),[1920,2640)}")]
    [InlineData("Mo 08:00-12:00,13:00-17:30", "{[480,720),[780,1050)}")]
    [InlineData("Mo 22:00-06:00", "{[1320,1800)}")]
    [InlineData("Su 22:00-06:00", "{[0,360),[9960,10080)}")]
    [InlineData("Su 20:00-48:00", "{[0,1440),[9840,10080)}")]
    [InlineData("Mo-Tu", "{[0,2880)}")]
    [InlineData("Mo-Tu 08:00-20:00; Tu 09:00-10:00", "{[480,1200),[1980,2040)}")]
    [InlineData("Mo-Tu 08:00-20:00; PH off", "{[480,1200),[1920,2640)}")]
    [InlineData("Mo,PH 08:00-20:00; Jan 01 off; Mo[1] off", "{[480,1200)}")]
    [InlineData("Apr-Oct 07:00-22:00; Nov-Mar 08:00-20:00", "{}")]
    [InlineData("Mo 08:00-20:00; Tu \"call\"", "{[480,1200)}")]
    public void The_ordinary_week_holds_the_rules_without_a_condition_on_the_date(string text, string multirange) =>
        OpeningHours.Parse(text).ToWeekMinutes().ToMultirange().ShouldBe(multirange);

    [Theory]
    [InlineData(2025, 6, 4, "{[420,1320),[1860,2760),[3300,4200),[4740,5640),[6180,7080),[7620,8520),[9060,9960)}")]
    [InlineData(2025, 10, 31, "{[420,1320),[1860,2760),[3300,4200),[4740,5640),[6180,7080),[7680,8400),[9120,9840)}")]
    public void The_week_of_a_date_has_its_seasons(int year, int month, int day, string multirange) =>
        OpeningHours.Parse("Apr-Oct 07:00-22:00; Nov-Mar 08:00-20:00")
            .ToWeekMinutes(new DateOnly(year, month, day)).ToMultirange().ShouldBe(multirange);

    [Fact]
    public void The_week_of_a_date_has_its_holidays()
    {
        var calendar = new HolidayCalendar([new(2025, 10, 1)], []);
        var week = OpeningHours.Parse("Tu-Th 08:00-20:00; PH off").ToWeekMinutes(new DateOnly(2025, 10, 5), calendar);
        week.Ranges.ShouldBe([new(1920, 2640), new(4800, 5520)]);
        week.Total.ShouldBe(1440);
        week.Contains(1920).ShouldBeTrue();
        week.Contains(2640).ShouldBeFalse();
    }

    [Theory]
    [InlineData("24/7", false)]
    [InlineData("Mo-Su,PH 08:00-20:00", false)]
    [InlineData("Mo-Fr 08:00-20:00; Sa \"call\"", false)]
    [InlineData("Jan-Dec 08:00-20:00", false)]
    [InlineData("Mo-Fr,PH 08:00-20:00", true)]
    [InlineData("Mo-Fr 08:00-20:00; PH off", true)]
    [InlineData("Mo-Fr 08:00-20:00; Mo[1] off", true)]
    [InlineData("Apr-Oct 07:00-22:00", true)]
    [InlineData("24/7; 2025 off", true)]
    public void Seasons_dates_and_holidays_make_the_ordinary_week_less_than_the_truth(string text, bool has) =>
        OpeningHours.Parse(text).HasSeasonsOrHolidays.ShouldBe(has);

    [Fact]
    public void Equal_weeks_are_equal_however_they_were_written() =>
        OpeningHours.Parse("Mo 08:00-12:00 open, Mo 12:00-20:00").ToWeekMinutes()
            .ShouldBe(OpeningHours.Parse("Mo 08:00-20:00").ToWeekMinutes());
}
