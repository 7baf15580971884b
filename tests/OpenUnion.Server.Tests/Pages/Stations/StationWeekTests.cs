using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Server.Pages.Stations;

namespace OpenUnion.Server.Tests.Pages.Stations;

public sealed class StationWeekTests
{
    // A Wednesday; the Thursday after it is a holiday here.
    private static readonly DateOnly Today = new(2025, 1, 1);
    private static readonly HolidayRecord[] Holidays = [new(new DateOnly(2025, 1, 2), HolidayKind.HOLIDAY)];

    [Theory]
    [InlineData("24/7", "0-6 0-1440")]
    [InlineData("Mo-Fr 08:00-20:00; Sa 09:00-12:00,14:00-18:00", "0-4 480-1200|5-5 540-720,840-1080|6-6 ")]
    [InlineData("Mo-Su 22:00-06:00", "0-6 1320-1800")]
    [InlineData("Su 20:00-26:00", "0-5 |6-6 1200-1560")]
    [InlineData("Mo-Fr 08:00-20:00; PH off", "0-2 480-1200|3-3 |4-4 480-1200|5-6 ")]
    public void Days_with_the_same_hours_stand_together(string hours, string expected)
    {
        var week = StationWeek.Of(hours, Holidays, Today).ShouldNotBeNull();

        string.Join('|', week.Days().Select(days => $"{days.First}-{days.Last} {string.Join(',', days.Spans.Select(span => $"{span.Opens}-{span.Closes}"))}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Mo-Fr 08:00-20:00", null)]
    [InlineData("Mo-Fr 08:00-20:00; PH off", "2024-12-30")]
    [InlineData("Apr-Oct 08:00-20:00; Nov-Mar 09:00-17:00", "2024-12-30")]
    public void A_week_that_is_like_no_other_says_which_it_is(string hours, string? monday) =>
        StationWeek.Of(hours, Holidays, Today)!.Monday?.ToString("yyyy-MM-dd", null).ShouldBe(monday);

    [Theory]
    [InlineData(null)]
    [InlineData("by appointment")]
    [InlineData("off")]
    public void Without_hours_there_is_no_week(string? hours) => StationWeek.Of(hours, [], Today).ShouldBeNull();

    [Fact]
    public void A_span_of_days_is_cut_at_midnight()
    {
        var week = StationWeek.Of("Mo 08:00-24:00; Tu 00:00-24:00; We 00:00-20:00", [], Today).ShouldNotBeNull();

        week.Spans.ShouldBe([new(0, 480, 1440), new(1, 0, 1440), new(2, 0, 1200)]);
        week.IsAlways.ShouldBeFalse();
    }
}
