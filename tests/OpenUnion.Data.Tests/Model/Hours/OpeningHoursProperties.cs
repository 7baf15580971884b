using FsCheck;
using FsCheck.Fluent;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

public sealed class OpeningHoursProperties
{
    private static readonly Config Cases = Config.QuickThrowOnFailure.WithMaxTest(1000);
    private static readonly Config FewCases = Config.QuickThrowOnFailure.WithMaxTest(100);

    [Fact]
    public void The_state_of_every_minute_of_a_day_is_what_the_naive_evaluator_paints() =>
        Prop.ForAll(NaiveHoursGenerator.Any, c =>
        {
            var hours = OpeningHours.Parse(c.Text);
            var states = Enumerable.Range(0, 1440).Select(minute => hours.StateAt(At(c.Day, minute), c.Calendar));
            states.ShouldBe(NaiveHours.Paint(c.Rules, c.Day, c.Calendar));
        }).Check(Cases);

    [Fact]
    public void What_is_printed_reads_back_as_equal_hours() =>
        Prop.ForAll(NaiveHoursGenerator.Any, c =>
        {
            var hours = OpeningHours.Parse(c.Text);
            var again = OpeningHours.Parse(hours.ToString());
            again.ShouldBe(hours);
            again.GetHashCode().ShouldBe(hours.GetHashCode());
            again.ToString().ShouldBe(hours.ToString());
        }).Check(Cases);

    [Fact]
    public void The_ordinary_week_is_what_any_week_is_when_no_date_matters() =>
        Prop.ForAll(NaiveHoursGenerator.Weekly, c =>
        {
            var hours = OpeningHours.Parse(c.Text);
            hours.HasSeasonsOrHolidays.ShouldBeFalse();
            OpenMinutes(hours.ToWeekMinutes()).ShouldBe(OpenMinutes(hours, c.Day, HolidayCalendar.Empty));
        }).Check(FewCases);

    [Fact]
    public void The_week_of_a_date_is_open_when_its_minutes_are() =>
        Prop.ForAll(NaiveHoursGenerator.Any, c =>
        {
            var hours = OpeningHours.Parse(c.Text);
            var week = hours.ToWeekMinutes(DateOnly.FromDateTime(c.Day), c.Calendar);
            OpenMinutes(week).ShouldBe(OpenMinutes(hours, c.Day, c.Calendar));
            week.Ranges.Zip(week.Ranges.Skip(1)).ShouldAllBe(pair => pair.First.End < pair.Second.Start);
        }).Check(FewCases);

    [Fact]
    public void The_next_change_is_the_next_minute_with_another_state() =>
        Prop.ForAll(NaiveHoursGenerator.Any, c =>
        {
            var hours = OpeningHours.Parse(c.Text);
            var now = hours.StateAt(At(c.Day, 700), c.Calendar);
            var states = Enumerable.Range(701, 3 * 1440).Select(m => new HoursChange(At(c.Day, m), hours.StateAt(At(c.Day, m), c.Calendar)));
            var expected = states.Where(s => s.State != now).Take(1).ToList();

            var change = hours.NextChange(At(c.Day, 700), c.Calendar);
            if (expected.Count == 1) change.ShouldBe(expected[0]);
            else if (change is { } later) later.At.ShouldBeGreaterThan(At(c.Day, 700 + 3 * 1440));
        }).Check(FewCases);

    private static int[] OpenMinutes(WeekMinutes week) =>
        [.. week.Ranges.SelectMany(range => Enumerable.Range(range.Start, range.End - range.Start))];

    private static int[] OpenMinutes(OpeningHours hours, DateTime day, HolidayCalendar calendar)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return [.. Enumerable.Range(0, 10080).Where(m => hours.StateAt(At(monday, m), calendar) == HoursState.Open)];
    }

    private static DateTimeOffset At(DateTime day, int minute) => new DateTimeOffset(day, TimeSpan.FromHours(8)).AddMinutes(minute);
}
