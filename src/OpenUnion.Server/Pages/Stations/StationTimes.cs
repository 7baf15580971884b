using System.Globalization;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Server.Pages.Html;

namespace OpenUnion.Server.Pages.Stations;

/// <summary>When a station is open, in words.</summary>
internal sealed class StationTimes(PageView view, DateTimeOffset now)
{
    private const int Day = 24 * 60;
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly string[] Chinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
    private static readonly string[] English = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Today, in China.</summary>
    public DateOnly Today => DateOnly.FromDateTime(now.ToOffset(China).DateTime);

    /// <summary>Whether it is open now, and until or from when.</summary>
    public Markup State(StationRecord station)
    {
        if (station.Status == StationStatus.CLOSED) return Mark("shut", view.Say("已停用", "Out of service"));
        return station.IsOpen switch
        {
            OpenState.OPEN => Mark("open", view.Say("正在开放", "Open now") + Until(station.ClosesNext, "关门", "until")),
            OpenState.CLOSED => Mark("closed", view.Say("现在未开放", "Closed now") + Until(station.OpensNext, "开门", "opens")),
            _ => Mark("unknown", view.Say("开放时间不详", "Hours not known")),
        };
    }

    /// <summary>The hours of a week as a table; days that are alike share a row.</summary>
    public Markup Table(StationWeek week)
    {
        if (week.IsAlways) return $"""<p>{view.Say("每天24小时", "Every day, around the clock")}</p>""";
        var rows = week.Days().Select(days => (Markup)$"""<tr><th scope="row">{DayNames(days.First, days.Last)}</th><td>{Spans(days.Spans)}</td></tr>""");
        var caption = week.Monday is { } monday
            ? (Markup)$"""<caption>{view.Say($"{Date(monday)}起的一周；他周、节假日可能不同", $"The week from {Date(monday)}; others may differ")}</caption>"""
            : Markup.Empty;
        return $"""<table class="hours">{caption}<tbody>{rows}</tbody></table>""";
    }

    /// <summary>A day: 2025年3月24日, 24 March 2025.</summary>
    public string Date(DateOnly date) => view.Say(
        date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));

    private static Markup Mark(string state, string text) => $"""<span class="state" data-state="{state}">{text}</span>""";

    private string Until(DateTimeOffset? moment, string chinese, string english) => moment is not { } at
        ? ""
        : view.Say($"，{Moment(at)}{chinese}", $", {english} {Moment(at)}");

    private string Moment(DateTimeOffset moment)
    {
        var at = moment.ToOffset(China);
        var clock = at.ToString("HH:mm", CultureInfo.InvariantCulture);
        var days = DateOnly.FromDateTime(at.DateTime).DayNumber - Today.DayNumber;
        return days switch
        {
            <= 0 => clock,
            1 => view.Say($"明天{clock}", $"{clock} tomorrow"),
            < 7 => view.Say($"{NameOf(at)}{clock}", $"{clock} on {NameOf(at)}"),
            _ => Date(DateOnly.FromDateTime(at.DateTime)),
        };
    }

    private string NameOf(DateTimeOffset at) => DayName(((int)at.DayOfWeek + 6) % 7);

    private string DayName(int weekday) => view.Say(Chinese[weekday], English[weekday]);

    private string DayNames(int first, int last) => (last - first) switch
    {
        0 => DayName(first),
        6 => view.Say("每天", "Every day"),
        1 => DayName(first) + view.Say("、", ", ") + DayName(last),
        _ => DayName(first) + view.Say("至", "–") + DayName(last),
    };

    private string Spans(IReadOnlyList<OpenSpan> spans)
    {
        if (spans.Count == 0) return view.Say("不开放", "Closed");
        return spans is [{ Opens: 0, Closes: Day }] ? view.Say("全天", "All day") : string.Join(view.Say("、", ", "), spans.Select(Span));
    }

    private string Span(OpenSpan span) =>
        $"{Clock(span.Opens)}–{(span.Closes > Day ? view.Say("次日", "") + Clock(span.Closes - Day) + view.Say("", " (next day)") : Clock(span.Closes))}";

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
