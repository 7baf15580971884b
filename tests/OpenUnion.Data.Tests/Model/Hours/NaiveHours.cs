using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

/// <summary>A time range of a day, in minutes; the end may lie in the next day.</summary>
public sealed record NaiveTime(int Start, int Minutes);

/// <summary>A range of dates: of every year when there is no year, else within and between the two years.</summary>
public sealed record NaiveDates(int? FirstYear, int FirstMonth, int FirstDay, int? LastYear, int LastMonth, int LastDay);

/// <summary>A rule as a person means it, with no idea of how it is written.</summary>
public sealed record NaiveRule(
    string Join,
    NaiveDates[] Dates,
    DayOfWeek[] Weekdays,
    (DayOfWeek Weekday, int Place)[] Nth,
    bool Holidays,
    NaiveTime[] Times,
    HoursState State);

/// <summary>The oracle: paints the minutes of a day one by one, rule over rule. It shares nothing with the code under test.</summary>
public static class NaiveHours
{
    public static HoursState[] Paint(NaiveRule[] rules, DateTime day, HolidayCalendar calendar)
    {
        var minutes = new HoursState[1440];
        foreach (var rule in rules)
        {
            if (rule.Join == ";" && rule.State != HoursState.Closed && IsFor(rule, day, calendar)) Array.Clear(minutes);
            foreach (var start in new[] { day.AddDays(-1), day })
                if (IsFor(rule, start, calendar)) PaintFrom(rule, start, day, minutes);
        }
        return minutes;
    }

    private static void PaintFrom(NaiveRule rule, DateTime start, DateTime day, HoursState[] minutes)
    {
        foreach (var time in rule.Times)
        {
            for (var i = 0; i < time.Minutes; i++)
            {
                var moment = start.AddMinutes(time.Start + i);
                var minute = moment.Hour * 60 + moment.Minute;
                if (moment.Date != day || (rule.Join == "||" && minutes[minute] != HoursState.Closed)) continue;
                minutes[minute] = rule.State;
            }
        }
    }

    private static bool IsFor(NaiveRule rule, DateTime day, HolidayCalendar calendar) =>
        (rule.Dates.Length == 0 || rule.Dates.Any(d => Has(d, day))) && IsWeekday(rule, day, calendar);

    private static bool IsWeekday(NaiveRule rule, DateTime day, HolidayCalendar calendar)
    {
        var date = DateOnly.FromDateTime(day);
        if (rule.Weekdays.Length == 0 && rule.Nth.Length == 0 && !rule.Holidays) return true;
        return rule.Weekdays.Contains(calendar.WeekdayOf(date))
            || (rule.Holidays && calendar.IsHoliday(date))
            || rule.Nth.Any(n => n.Weekday == day.DayOfWeek && PlacesOf(day).Contains(n.Place));
    }

    // Counts the days of the same weekday before and after it in its month.
    private static int[] PlacesOf(DateTime day)
    {
        int Count(int step) => Enumerable.Range(0, 5).Count(i => day.AddDays(step * i).Month == day.Month);
        return [Count(-7), -Count(7)];
    }

    // Walks from the start to the end day by day.
    private static bool Has(NaiveDates dates, DateTime day)
    {
        for (var year = dates.FirstYear ?? day.Year - 1; year <= (dates.FirstYear ?? day.Year); year++)
        {
            for (var at = At(year, dates.FirstMonth, dates.FirstDay); ; at = at.AddDays(1))
            {
                if (at == day) return true;
                if (IsLast(at, dates)) break;
            }
        }
        return false;
    }

    private static bool IsLast(DateTime at, NaiveDates dates) =>
        at.Month == dates.LastMonth && at.Day == dates.LastDay && (dates.LastYear is null || at.Year == dates.LastYear);

    private static DateTime At(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
}
