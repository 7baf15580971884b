using FsCheck;
using FsCheck.Fluent;
using OpenUnion.Data.Exchange.Office.Values;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Exchange.Office.Values;

/// <summary>Hours made at random, written as people write them, and read: the open minutes of the week must be the same.</summary>
public class HoursReaderProperties
{
    private const string Days = "一二三四五六日";
    private static readonly string[] Dashes = ["-", "—", "~", "至", "到", " - ", "－"];
    private static readonly string[] Commas = ["，", "、", "；", " ", ", "];

    /// <summary>One phrase: days of the week, a first and a last one, and a span of the day.</summary>
    private sealed record Phrase(int FirstDay, int LastDay, int Start, int End, int Style);

    private static Gen<Phrase> Phrases { get; } =
        from first in Gen.Choose(0, 6)
        from last in Gen.Choose(0, 6)
        from start in Gen.Choose(0, 95)
        from length in Gen.Choose(1, 96)
        from style in Gen.Choose(0, 1_000_000)
        let end = Math.Min(start + length, 96)
        select new Phrase(first, last, start * 15, end * 15, style);

    [Fact]
    public void Days_and_a_span_mean_what_was_written() => Prop.ForAll(Phrases.ToArbitrary(), phrase =>
    {
        var text = $"{Weekdays(phrase)}{Span(phrase)}";
        Minutes(text).ShouldBe(Expected([phrase]), text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_span_and_a_day_off_mean_what_was_written() => Prop.ForAll(Phrases.ToArbitrary(), phrase =>
    {
        var text = $"{Span(phrase)}{Pick(Commas, phrase.Style)}周{Days[phrase.FirstDay]}休息";
        var open = phrase with { FirstDay = (phrase.FirstDay + 1) % 7, LastDay = (phrase.FirstDay + 6) % 7 };
        Minutes(text).ShouldBe(Expected([open]), text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Phrases_for_different_days_mean_what_was_written() => Prop.ForAll(Phrases.Two().ToArbitrary(), pair =>
    {
        var (one, other) = (pair.Item1 with { LastDay = pair.Item1.FirstDay }, pair.Item2 with { FirstDay = (pair.Item1.FirstDay + 1) % 7, LastDay = (pair.Item1.FirstDay + 1) % 7 });
        var text = $"{Weekdays(one)}{Span(one)}{Pick(Commas, one.Style)}{Weekdays(other)}{Span(other)}";
        Minutes(text).ShouldBe(Expected([one, other]), text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_as_valid_hours_or_refused()
    {
        string[] pieces = ["8:00", "20:00", "-", "至", "周一", "周五", "、", "，", "休息", "节假日", "除外", "全天", "上午", "下午", "8点", "半", "（", "）", "5月", "1日", "次日", "工作日", "周末", "开放", "9", "x", "夏季", "每天"];
        var texts = Gen.Elements(pieces).ArrayOf().Select(parts => string.Concat(parts.Take(12)));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var reading = HoursReader.Read(text);
            if (reading.Value is { } osm)
                OpeningHours.Parse(osm).ToString().ShouldBe(osm);
            else
                (reading.Complaint is not null).ShouldBe(!Absent.Is(text));
        }).QuickCheckThrowOnFailure();
    }

    private static string Minutes(string text)
    {
        var reading = HoursReader.Read(text);
        reading.Complaint.ShouldBeNull(text);
        return OpeningHours.Parse(reading.Value!).ToWeekMinutes().ToMultirange();
    }

    /// <summary>The minutes of the week, counted one by one.</summary>
    private static string Expected(Phrase[] phrases)
    {
        var open = new bool[7 * 1440];
        foreach (var phrase in phrases)
        {
            for (var day = phrase.FirstDay; ; day = (day + 1) % 7)
            {
                for (var minute = phrase.Start; minute < phrase.End; minute++)
                    open[(day * 1440) + minute] = true;
                if (day == phrase.LastDay)
                    break;
            }
        }

        var ranges = new List<string>();
        for (var at = 0; at < open.Length;)
        {
            var end = at;
            while (end < open.Length && open[end])
                end++;
            if (end > at)
                ranges.Add($"[{at},{end})");
            at = end + 1;
        }

        return $"{{{string.Join(',', ranges)}}}";
    }

    private static string Weekdays(Phrase phrase)
    {
        var (first, last) = (Days[phrase.FirstDay], Days[phrase.LastDay]);
        if (phrase.FirstDay == phrase.LastDay)
            return Pick([$"周{first} ", $"星期{first}：", $"每周{first}"], phrase.Style);
        return Pick([$"周{first}至周{last} ", $"星期{first}到星期{last}：", $"周{first}-{last} ", $"礼拜{first}至礼拜{last}，"], phrase.Style);
    }

    private static string Span(Phrase phrase) => (phrase.Style / 7 % 3) switch
    {
        _ when phrase is { Start: 0, End: 1440 } => Pick(["全天", "24小时", "0:00-24:00"], phrase.Style),
        0 when phrase.Start is >= 360 and < 720 && phrase.End is > 1080 and < 1440 => $"早{Clock(phrase.Start)}{Pick(Dashes, phrase.Style)}晚{Clock(phrase.End - 720)}",
        1 => $"{Clock(phrase.Start, '点')}{Pick(Dashes, phrase.Style)}{Clock(phrase.End, '点')}",
        _ => $"{Clock(phrase.Start)}{Pick(Dashes, phrase.Style)}{Clock(phrase.End)}",
    };

    private static string Clock(int minute, char sign = ':') => sign == '点' && minute % 60 == 30 ? $"{minute / 60}点半" : sign == '点' && minute % 60 == 0 ? $"{minute / 60}点" : $"{minute / 60}{sign}{minute % 60:D2}";

    private static string Pick(string[] choices, int style) => choices[style % choices.Length];
}
