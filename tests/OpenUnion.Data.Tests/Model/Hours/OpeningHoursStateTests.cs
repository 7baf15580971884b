using System.Globalization;
using OpenUnion.Data.Model.Hours;
using static OpenUnion.Data.Model.Hours.HoursState;

namespace OpenUnion.Data.Tests.Model.Hours;

/// <remarks>2025-06-02 is a Monday.</remarks>
public sealed class OpeningHoursStateTests
{
    private static readonly HolidayCalendar Calendar = new(
        holidays: [new(2025, 10, 1), new(2025, 10, 2)],
        makeUpDays: [new(new(2025, 9, 28), DayOfWeek.Monday)]);

    [Theory]
    [InlineData("Mo-Fr 08:00-20:00", "2025-06-02 07:59", Closed)]
    [InlineData("Mo-Fr 08:00-20:00", "2025-06-02 08:00", Open)]
    [InlineData("Mo-Fr 08:00-20:00", "2025-06-02 19:59", Open)]
    [InlineData("Mo-Fr 08:00-20:00", "2025-06-02 20:00", Closed)]
    [InlineData("Mo-Fr 08:00-20:00", "2025-06-07 12:00", Closed)]
    [InlineData("Su 22:00-06:00", "2025-06-02 05:59", Open)]
    [InlineData("Su 22:00-06:00", "2025-06-02 06:00", Closed)]
    [InlineData("Su 22:00-06:00", "2025-06-01 05:59", Closed)]
    [InlineData("Mo 20:00-44:00", "2025-06-03 19:59", Open)]
    [InlineData("Apr-Oct 07:00-22:00; Nov-Mar 08:00-20:00", "2025-10-31 21:00", Open)]
    [InlineData("Apr-Oct 07:00-22:00; Nov-Mar 08:00-20:00", "2025-11-01 21:00", Closed)]
    [InlineData("Apr-Oct 07:00-22:00; Nov-Mar 08:00-20:00", "2026-01-01 19:00", Open)]
    [InlineData("24/7; 2025 Jan 10-2025 Feb 20 off", "2025-02-20 12:00", Closed)]
    [InlineData("24/7; 2025 Jan 10-2025 Feb 20 off", "2025-02-21 00:00", Open)]
    [InlineData("24/7; 2025 Jan 10-2025 Feb 20 off", "2026-02-20 12:00", Open)]
    [InlineData("24/7; Mo[1] off", "2025-06-02 12:00", Closed)]
    [InlineData("24/7; Mo[1] off", "2025-06-09 12:00", Open)]
    [InlineData("24/7; Mo[-1] off", "2025-06-30 12:00", Closed)]
    [InlineData("24/7; Mo[-1] off", "2025-06-23 12:00", Open)]
    [InlineData("We,Th 09:00-17:00 \"free haircut\"", "2025-06-04 10:00", Unknown)]
    [InlineData("We,Th 09:00-17:00 open \"free haircut\"", "2025-06-04 10:00", Open)]
    public void The_state_follows_the_rules(string text, string at, HoursState expected) =>
        OpeningHours.Parse(text).StateAt(InShanghai(at)).ShouldBe(expected);

    [Theory]
    [InlineData("08:00-20:00; We 10:00-12:00", "2025-06-04 13:00", Closed)]
    [InlineData("Mo-Sa 08:00-13:00; 15:00-18:00", "2025-06-02 09:00", Closed)]
    [InlineData("08:00-20:00, We 21:00-22:00", "2025-06-04 13:00", Open)]
    [InlineData("08:00-20:00, We 21:00-22:00", "2025-06-04 21:30", Open)]
    [InlineData("Mo-Fr 08:00-20:00; We off", "2025-06-04 13:00", Closed)]
    [InlineData("Mo-Fr 08:00-18:00; 12:00-13:00 off", "2025-06-04 12:30", Closed)]
    [InlineData("Mo-Fr 08:00-18:00; 12:00-13:00 off", "2025-06-04 13:30", Open)]
    [InlineData("Mo-Fr 08:00-18:00; We unknown", "2025-06-04 08:30", Unknown)]
    public void A_later_rule_overrides_the_day_an_additional_one_adds_and_off_closes(string text, string at, HoursState expected) =>
        OpeningHours.Parse(text).StateAt(InShanghai(at)).ShouldBe(expected);

    [Theory]
    [InlineData("22:00-02:00; Th 12:00-14:00", "2025-06-05 01:00", Closed)]
    [InlineData("22:00-02:00; Th 12:00-14:00", "2025-06-05 23:00", Closed)]
    [InlineData("22:00-02:00; Th 12:00-14:00", "2025-06-06 01:00", Open)]
    [InlineData("22:00-02:00, Th 12:00-14:00", "2025-06-05 01:00", Open)]
    [InlineData("Th 12:00-14:00; We 22:00-02:00", "2025-06-05 01:00", Open)]
    [InlineData("Th 12:00-14:00; We 22:00-02:00", "2025-06-05 13:00", Open)]
    [InlineData("22:00-02:00; Th off", "2025-06-05 01:00", Closed)]
    [InlineData("22:00-02:00; Th off", "2025-06-06 01:00", Open)]
    public void Overriding_takes_the_calendar_day_with_what_spills_into_it(string text, string at, HoursState expected) =>
        OpeningHours.Parse(text).StateAt(InShanghai(at)).ShouldBe(expected);

    [Theory]
    [InlineData("2025-06-02 09:00", Open)]
    [InlineData("2025-06-02 20:00", Unknown)]
    [InlineData("2025-06-08 09:00", Unknown)]
    [InlineData("2025-06-04 09:00", Closed)]
    public void A_fallback_rule_speaks_of_what_is_closed_and_later_rules_act_upon_it(string at, HoursState expected) =>
        OpeningHours.Parse("Mo-Fr 08:00-18:00 || \"call\"; We off").StateAt(InShanghai(at)).ShouldBe(expected);

    [Fact]
    public void A_fallback_rule_leaves_what_is_unknown()
    {
        var hours = OpeningHours.Parse("Mo unknown || open");
        hours.StateAt(InShanghai("2025-06-02 12:00")).ShouldBe(Unknown);
        hours.StateAt(InShanghai("2025-06-03 12:00")).ShouldBe(Open);
    }

    [Theory]
    [InlineData("Mo-Fr 08:00-20:00", "2025-10-01 12:00", Open)]
    [InlineData("Mo-Fr 08:00-20:00; PH off", "2025-10-01 12:00", Closed)]
    [InlineData("Mo-Fr 08:00-20:00; PH off", "2025-10-03 12:00", Open)]
    [InlineData("Sa-Su,PH 08:00-20:00", "2025-10-01 12:00", Open)]
    [InlineData("Mo-Fr 08:00-20:00", "2025-09-28 12:00", Open)]
    [InlineData("Sa-Su 08:00-20:00", "2025-09-28 12:00", Closed)]
    [InlineData("Mo 22:00-02:00", "2025-09-29 01:00", Open)]
    [InlineData("Mo[4] 08:00-20:00", "2025-09-28 12:00", Closed)]
    [InlineData("Su[4] 08:00-20:00", "2025-09-28 12:00", Open)]
    [InlineData("Su,Su[4] 08:00-20:00", "2025-09-28 12:00", Open)]
    public void Holidays_match_PH_and_a_make_up_workday_follows_its_weekday(string text, string at, HoursState expected) =>
        OpeningHours.Parse(text).StateAt(InShanghai(at), Calendar).ShouldBe(expected);

    [Fact]
    public void Without_a_calendar_PH_never_matches() =>
        OpeningHours.Parse("24/7; PH off").StateAt(InShanghai("2025-10-01 12:00")).ShouldBe(Open);

    [Fact]
    public void A_moment_counts_and_not_how_its_offset_writes_it()
    {
        var hours = OpeningHours.Parse("Mo 08:00-09:00");
        hours.StateAt(new DateTimeOffset(2025, 6, 2, 0, 59, 59, TimeSpan.Zero)).ShouldBe(Open);
        hours.StateAt(new DateTimeOffset(2025, 6, 1, 20, 0, 0, TimeSpan.FromHours(-4))).ShouldBe(Open);
        hours.StateAt(new DateTimeOffset(2025, 6, 2, 8, 0, 0, TimeSpan.Zero)).ShouldBe(Closed);
    }

    [Fact]
    public void The_first_and_the_last_moment_of_the_calendar_are_answered()
    {
        var hours = OpeningHours.Parse("Mo-Su 22:00-10:00; Jan off; PH off");
        hours.StateAt(DateTimeOffset.MinValue).ShouldBe(Closed);
        hours.StateAt(DateTimeOffset.MaxValue).ShouldBe(Open);
        hours.NextChange(DateTimeOffset.MaxValue).ShouldBeNull();
        hours.ToWeekMinutes(DateOnly.MinValue).Total.ShouldBe(0);
        hours.ToWeekMinutes(DateOnly.MaxValue).Total.ShouldBe(7 * 720);
    }

    [Theory]
    [InlineData("Mo-Fr 08:00-20:00", "2025-06-06 12:00", "2025-06-06 20:00", Closed)]
    [InlineData("Mo-Fr 08:00-20:00", "2025-06-06 20:00", "2025-06-09 08:00", Open)]
    [InlineData("08:00-12:00 open, 12:00-14:00 unknown", "2025-06-06 08:00", "2025-06-06 12:00", Unknown)]
    [InlineData("22:00-06:00", "2025-06-06 22:00", "2025-06-07 06:00", Closed)]
    [InlineData("2025 Dec 31 08:00-09:00", "2025-01-01 00:00", "2025-12-31 08:00", Open)]
    public void The_next_change_is_the_first_minute_of_another_state(string text, string at, string change, HoursState state) =>
        OpeningHours.Parse(text).NextChange(InShanghai(at)).ShouldBe(new HoursChange(InShanghai(change), state));

    [Theory]
    [InlineData("24/7")]
    [InlineData("off")]
    [InlineData("2027 08:00-09:00")]
    [InlineData("PH 08:00-09:00")]
    public void Without_a_change_within_366_days_there_is_none(string text)
    {
        OpeningHours.Parse(text).NextChange(InShanghai("2025-06-06 12:00")).ShouldBeNull();
        OpeningHours.Parse(text).OpensNext(InShanghai("2025-06-06 12:00")).ShouldBeNull();
    }

    [Fact]
    public void The_search_ends_after_366_days_to_the_minute()
    {
        var hours = OpeningHours.Parse("2026 Jun 07 12:00-13:00");
        hours.OpensNext(InShanghai("2025-06-06 12:00")).ShouldBe(InShanghai("2026-06-07 12:00"));
        hours.OpensNext(InShanghai("2025-06-06 11:59")).ShouldBeNull();
    }

    [Theory]
    [InlineData("Mo-Fr 08:00-20:00", "2025-06-06 12:00", "2025-06-09 08:00")]
    [InlineData("Mo-Fr 08:00-20:00", "2025-06-06 07:59", "2025-06-06 08:00")]
    [InlineData("Mo-Fr 08:00-12:00 open, 12:00-14:00 unknown", "2025-06-06 09:00", "2025-06-09 08:00")]
    public void It_opens_next_when_the_state_turns_open(string text, string at, string opens) =>
        OpeningHours.Parse(text).OpensNext(InShanghai(at)).ShouldBe(InShanghai(opens));

    [Fact]
    public void The_next_opening_passes_over_a_holiday() =>
        OpeningHours.Parse("Mo-Fr 08:00-20:00; PH off").OpensNext(InShanghai("2025-09-30 20:00"), Calendar)
            .ShouldBe(InShanghai("2025-10-03 08:00"));

    private static DateTimeOffset InShanghai(string local) =>
        new(DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
