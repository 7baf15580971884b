using System.Globalization;
using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>Reads a time of the day and a span between two, as people say them: 早8点到晚8点, 下午2:00-5:30, 22:00-次日6:00.</summary>
internal sealed class ClockReader(IReadOnlyList<HoursPiece> pieces)
{
    /// <summary>A time as it was said.</summary>
    /// <param name="Hour">0 to 24.</param>
    /// <param name="Minute">0 to 59.</param>
    /// <param name="Part">The part of the day that was said; none, if empty.</param>
    /// <param name="NextDay">Whether 次日 was said.</param>
    /// <param name="IsBare">A number alone, that may as well be something else.</param>
    private readonly record struct Said(int Hour, int Minute, string Part, bool NextDay, bool IsBare);

    public int At { get; set; }

    private HoursWord Word => At < pieces.Count ? pieces[At].Word : HoursWord.Unknown;

    public static bool IsStart(HoursWord word) => word is HoursWord.AllDay or HoursWord.Clock or HoursWord.Number or HoursWord.Period or HoursWord.NextDay;

    /// <summary>Reads a span; null where it is none, or where it can mean two things.</summary>
    public MinuteRange? ReadSpan()
    {
        if (Word == HoursWord.AllDay)
        {
            At++;
            return new MinuteRange(0, MinuteRange.Day);
        }

        if (ReadTime() is not { } first)
            return null;
        // 早8晚8 needs no word between.
        if (Word == HoursWord.To)
            At++;
        else if (Word != HoursWord.Period || first.Part.Length == 0)
            return null;
        if (ReadTime() is not { } last || (first is { IsBare: true, Part: "" } && last is { IsBare: true, Part: "" }))
            return null;
        return Span(first, last);
    }

    private Said? ReadTime()
    {
        var nextDay = Word == HoursWord.NextDay;
        if (nextDay)
            At++;
        var part = Word == HoursWord.Period ? pieces[At++].Text : "";
        if (Word is not (HoursWord.Clock or HoursWord.Number))
            return null;
        var bare = Word == HoursWord.Number;
        var (hour, minute) = Clock(pieces[At++].Text);
        if (Word == HoursWord.HalfDay && part.Length == 0)
            (part, bare) = (pieces[At++].Text.Contains('a', StringComparison.Ordinal) ? "上午" : "下午", false);
        return hour <= 24 && minute < 60 && (hour < 24 || minute == 0) ? new Said(hour, minute, part, nextDay, bare) : null;
    }

    private static (int Hour, int Minute) Clock(string text)
    {
        if (text.Length == 4 && text.All(char.IsAsciiDigit))
            return (Number(text[..2]), Number(text[2..]));
        var hour = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        var rest = text[hour.Length..];
        var minute = rest.TrimStart(':', '.', '点', '时') switch
        {
            "半" => 30,
            "一刻" => 15,
            "三刻" => 45,
            "" or "整" or "钟" => 0,
            var digits => Number(string.Concat(digits.TakeWhile(char.IsAsciiDigit))),
        };
        return (Number(hour), minute);
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static MinuteRange? Span(Said first, Said last)
    {
        if (first.NextDay || MinuteOf(first) is not { } start || start >= MinuteRange.Day || MinuteOf(last) is not { } end)
            return null;
        // 下午2:00-5:30: the second time is in the same half of the day.
        if (last.Part.Length == 0 && !last.NextDay && start >= MinuteRange.Day / 2 && first.Part.Length > 0 && first.Hour < 12 && last.Hour < 12 && (last.Hour, last.Minute).CompareTo((first.Hour, first.Minute)) > 0)
            end += MinuteRange.Day / 2;
        if (last.NextDay)
            return end <= start ? new MinuteRange(start, end + MinuteRange.Day) : null;
        if (end > start)
            return new MinuteRange(start, end);
        // 22:00-6:00 can only end the next morning; 9:00-5:00 may mean five in the afternoon.
        return start >= MinuteRange.Day / 2 && end < MinuteRange.Day / 2 && end < start && last.Part is "" or "凌晨" or "清晨" or "早晨" or "早上" or "早" or "上午"
            ? new MinuteRange(start, end + MinuteRange.Day)
            : null;
    }

    /// <summary>The minute of the day; null where the part of the day and the number do not go together.</summary>
    private static int? MinuteOf(Said time) => HourOf(time) is { } hour ? (hour * 60) + time.Minute : null;

    private static int? HourOf(Said time) => (time.Part, time.Hour) switch
    {
        ("", var hour) => hour,
        ("凌晨", 12) => 0,
        ("凌晨", <= 6) => time.Hour,
        ("清晨" or "早晨" or "早上" or "早" or "上午" or "午前", <= 12) => time.Hour,
        ("中午" or "正午", 11 or 12 or 13 or 14) => time.Hour,
        ("中午" or "正午", 1 or 2) => time.Hour + 12,
        ("下午" or "午后", >= 12 and <= 19) => time.Hour,
        ("下午" or "午后", >= 1 and <= 7) => time.Hour + 12,
        ("傍晚" or "晚上" or "晚间" or "夜间" or "夜里" or "夜晚" or "晚", >= 17) => time.Hour,
        ("傍晚" or "晚上" or "晚间" or "夜间" or "夜里" or "夜晚" or "晚", 12) => 24,
        ("傍晚" or "晚上" or "晚间" or "夜间" or "夜里" or "夜晚" or "晚", >= 5 and < 12) => time.Hour + 12,
        _ => null,
    };
}
