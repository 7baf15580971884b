using FsCheck;
using FsCheck.Fluent;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

public sealed class ScheduleBuilderTests
{
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(100);
    private static readonly ScheduleCalendar Plain = new(HolidayCalendar.Empty);

    [Fact]
    public void Every_minute_around_a_day_and_all_through_the_century_is_what_the_evaluator_says() =>
        Prop.ForAll(NaiveHoursGenerator.Any, c =>
        {
            var hours = OpeningHours.Parse(c.Text);
            var schedule = ScheduleBuilder.Build(c.Text, hours, new ScheduleCalendar(c.Calendar), 1);
            var random = new Random(c.Text.Length);
            var near = Enumerable.Range(0, 200).Select(_ => new DateTimeOffset(c.Day, TimeSpan.FromHours(8)).AddMinutes(random.Next(-5 * 1440, 6 * 1440)));
            var far = Enumerable.Range(0, 100).Select(_ => ScheduleTime.First.AddMinutes(random.Next(101 * 365 * 1440)));
            foreach (var at in near.Concat(far).Where(at => at < ScheduleTime.End))
                StateAt(schedule, at).ShouldBe(hours.StateAt(at, c.Calendar), $"{c.Text} at {at:O}");
        }).Check(Cases);

    [Theory]
    [InlineData("24/7", "0", "0", "0", "1")]
    [InlineData("off", "0", "0", "0", "0")]
    [InlineData("unknown", "0", "0", "0", "2")]
    [InlineData("Mo 08:00-09:00", "0", "0", "0 480 540", "0 1 0")]
    [InlineData("Su 22:00-02:00", "0", "0", "0 120 9960", "1 0 1")]
    public void Hours_that_are_the_same_every_week_have_one_kind_of_week(string text, string weeks, string kinds, string minutes, string states)
    {
        var schedule = Build(text, Plain);

        (string.Join(' ', schedule.Weeks), string.Join(' ', schedule.Kinds)).ShouldBe((weeks, kinds));
        (string.Join(' ', schedule.Minutes), string.Join(' ', schedule.States)).ShouldBe((minutes, states));
    }

    [Fact]
    public void A_holiday_makes_a_week_of_its_own_and_the_weeks_after_it_are_as_before()
    {
        var calendar = new ScheduleCalendar(new HolidayCalendar([new DateOnly(2025, 10, 1)], []));
        var week = (new DateOnly(2025, 9, 29).DayNumber - ScheduleTime.FirstDay) / 7;

        var schedule = Build("We 08:00-09:00; PH off", calendar);

        schedule.Weeks.ShouldBe([0, week, week + 1]);
        schedule.Kinds.ShouldBe([0, 1, 0]);
        schedule.Minutes.ShouldBe([0, 3360, 3420, 10080]);
        schedule.States.ShouldBe([(short)0, (short)1, (short)0, (short)0]);
    }

    [Fact]
    public void Hours_without_a_season_are_short_and_seasons_are_bounded()
    {
        Size(Build("Mo-Fr 08:00-12:00,13:00-18:00", Plain)).ShouldBeLessThan(50);
        Size(Build("May-Sep Mo-Su 07:00-21:00; Oct-Apr Mo-Su 08:30-18:00", Plain)).ShouldBeInRange(500, 2_000);
        Size(Build("Sa[1] 08:00-12:00", Plain)).ShouldBeInRange(2_000, 6_000);
    }

    private static int Size(Schedule schedule) => 2 * (schedule.Weeks.Length + schedule.Minutes.Length);

    private static Schedule Build(string text, ScheduleCalendar calendar) => ScheduleBuilder.Build(text, OpeningHours.Parse(text), calendar, 1);

    /// <summary>Reads a schedule from its start, entry by entry.</summary>
    private static HoursState StateAt(Schedule schedule, DateTimeOffset at)
    {
        var minute = ScheduleTime.MinuteOf(at);
        var run = Array.FindLastIndex(schedule.Weeks, week => week <= minute / 10080);
        var place = Array.FindLastIndex(schedule.Minutes, start => start <= schedule.Kinds[run] * 10080 + minute % 10080);
        return (HoursState)schedule.States[place];
    }
}
