using OpenUnion.Data.Model.Hours;
using OpenUnion.Data.Model.Vocabulary;

namespace OpenUnion.Server.Pages.Stations;

/// <summary>A stretch of opening: minutes from the midnight at which its day begins; past 1440 they are the next day's.</summary>
/// <param name="Weekday">0 is Monday.</param>
internal readonly record struct OpenSpan(int Weekday, int Opens, int Closes);

/// <summary>Opening hours as one week shows them.</summary>
/// <param name="Spans">In order.</param>
/// <param name="Monday">The week's first day, where other weeks may differ: seasons, dates and holidays matter.</param>
internal sealed record StationWeek(IReadOnlyList<OpenSpan> Spans, DateOnly? Monday)
{
    private const int Day = 24 * 60;
    private const int Week = 7 * Day;

    /// <summary>Whether it never closes.</summary>
    public bool IsAlways => Spans.Count == 7 && Spans.All(span => span is { Opens: 0, Closes: Day });

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The week of a day; null where no hours are known, or none of it is said to be open.</summary>
    public static StationWeek? Of(string? text, IEnumerable<HolidayRecord> holidays, DateOnly today)
    {
        if (!OpeningHours.TryParse(text, out var hours, out _)) return null;
        var calendar = HolidayCalendar.Of([.. holidays.Select(day => KeyValuePair.Create(day.Date, day.Kind))]);
        var minutes = hours.ToWeekMinutes(today, calendar);
        var differs = hours.HasSeasonsOrHolidays || minutes != hours.ToWeekMinutes();
        return minutes.Total == 0 ? null : new StationWeek([.. Join(minutes.Ranges).SelectMany(Cut)], differs ? MondayOf(today) : null);
    }

    /// <summary>Days with the same hours that follow each other.</summary>
    public IEnumerable<(int First, int Last, IReadOnlyList<OpenSpan> Spans)> Days()
    {
        var days = Enumerable.Range(0, 7).Select(day => Spans.Where(span => span.Weekday == day).ToArray()).ToArray();
        for (var first = 0; first < 7;)
        {
            var last = first;
            while (last < 6 && AreSame(days[first], days[last + 1])) last++;
            yield return (first, last, days[first]);
            first = last + 1;
        }
    }

    private static bool AreSame(OpenSpan[] one, OpenSpan[] other) =>
        one.Select(span => (span.Opens, span.Closes)).SequenceEqual(other.Select(span => (span.Opens, span.Closes)));

    // A night from Sunday to Monday stands at both ends of the week.
    private static IEnumerable<MinuteRange> Join(IReadOnlyList<MinuteRange> ranges)
    {
        if (ranges is not [{ Start: 0 } first, .., { End: Week } last]) return ranges;
        return ranges.Skip(1).SkipLast(1).Append(new MinuteRange(last.Start, last.End + first.End));
    }

    // What lasts longer than a day is shown by days.
    private static IEnumerable<OpenSpan> Cut(MinuteRange range)
    {
        var (start, end) = (range.Start, range.End);
        for (; end - start > Day; start = (start / Day + 1) * Day)
            yield return new(start / Day, start % Day, Day);
        yield return new(start / Day, start % Day, end - start / Day * Day);
    }
}
