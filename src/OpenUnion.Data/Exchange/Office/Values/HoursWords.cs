using System.Text.RegularExpressions;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>What a piece of a text about hours is.</summary>
internal enum HoursWord
{
    Separator,
    To,
    Open,
    Close,
    AllDay,
    Date,
    Clock,
    Number,
    NextDay,
    Period,
    HalfDay,
    Weekday,
    BareWeekday,
    Weekend,
    Workdays,
    Holidays,
    Everyday,
    AsUsual,
    Shut,
    Season,
    Filler,
    Unknown,
}

/// <summary>One piece, with its text without differences of case and width.</summary>
internal readonly record struct HoursPiece(HoursWord Word, string Text);

/// <summary>Cuts a text about hours into pieces, each by the first pattern that fits.</summary>
internal static partial class HoursWords
{
    private static readonly (HoursWord Word, Regex Pattern)[] Patterns =
    [
        .. new (HoursWord Word, string Pattern)[]
        {
            (HoursWord.AllDay, "24/7|7[x*×]24(小时)?|24小时|24h(ours)?|二十四小时|全天候|全天|全时段|全时|全日|昼夜"),
            (HoursWord.AsUsual, "不休息|不打烊|照常(开放|营业|服务)?|正常(开放|营业|服务)|也?均?开放(?=$|[,;、。)])"),
            (HoursWord.Everyday, "全年无休|全年(开放)?|无休|每天|每日|天天|365天|daily|every day"),
            (HoursWord.Shut, "休息|不(对外)?开放|不营业|不服务|停止(开放|服务|营业)|闭馆|闭站|关闭|除外|以外|之外|外|休|off|closed"),
            (HoursWord.Workdays, "工作日|weekdays?"),
            (HoursWord.Weekend, "周末|双休日|星期六日|weekends?"),
            (HoursWord.Holidays, "(国家)?法定(节假日|假日|假期|节日)|节假日|公众假期|public holidays?"),
            (HoursWord.Weekday, "(每?周|每?星期|礼拜)[一二三四五六日天1-7]|(mon|tue|wed|thu|fri|sat|sun)[a-z]*"),
            (HoursWord.Season, "夏季|冬季|春季|秋季|夏令时?|冬令时?|(非)?(供暖|采暖)(季|期)|暑期|寒假|暑假|淡季|旺季"),
            (HoursWord.Date, "[0-9]{1,2}月(份|([0-9]{1,2}[日号]))?"),
            (HoursWord.Clock, "[0-9]{1,2}[:.点时]([0-9]{2}(:00|分)?|[0-9]分|半|一刻|三刻|整|钟)|[0-9]{1,2}[点时]|[0-9]{4}(?![0-9])"),
            (HoursWord.Number, "[0-9]{1,2}(?![0-9])"),
            (HoursWord.NextDay, "次日|翌日|第二天|隔天|隔日"),
            (HoursWord.Period, "凌晨|清晨|早晨|早上|上午|午前|早|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|夜里|夜晚|晚"),
            (HoursWord.HalfDay, "\\s*[ap]\\.?m\\.?"),
            (HoursWord.To, "\\s*(-|~|〜|—+|–|―|─|−|至|到|to)\\s*"),
            (HoursWord.BareWeekday, "[一二三四五六日天](?![点时])"),
            (HoursWord.Open, "[(\\[【]"),
            (HoursWord.Close, "[)\\]】]"),
            (HoursWord.Filler, "(开放|营业|服务|运营|工作)(时间|时段)?|时间|时段|对外|均|都|的|为|是|除|:|“|”|\""),
            (HoursWord.Separator, "[\\s,;、。/|&+]+|以及|和|及|与|并|and"),
        }.Select(entry => (entry.Word, new Regex($"\\G(?:{entry.Pattern})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))),
    ];

    /// <summary>The pieces of a folded text; what is not known is one piece to the end.</summary>
    public static IEnumerable<HoursPiece> Of(string folded)
    {
        var text = ChineseNumbers().Replace(folded, match => ChineseNumber(match.Value));
        for (var at = 0; at < text.Length;)
        {
            var found = Patterns.Select(entry => (entry.Word, Match: entry.Pattern.Match(text, at))).FirstOrDefault(entry => entry.Match is { Success: true, Length: > 0 });
            if (found.Match is null)
            {
                yield return new HoursPiece(HoursWord.Unknown, text[at..]);
                yield break;
            }

            yield return new HoursPiece(found.Word, found.Match.Value);
            at += found.Match.Length;
        }
    }

    /// <summary>Up to 59: 八, 十二, 二十, 三十五.</summary>
    private static string ChineseNumber(string text)
    {
        static int Digit(char letter) => letter switch { '零' or '〇' => 0, '两' => 2, _ => "一二三四五六七八九".IndexOf(letter, StringComparison.Ordinal) + 1 };
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return string.Concat(text.Select(Digit));
        var tens = ten == 0 ? 1 : Digit(text[ten - 1]);
        return $"{(tens * 10) + (ten + 1 < text.Length ? Digit(text[ten + 1]) : 0)}";
    }

    [GeneratedRegex("(?<![周期拜])([一二两三四五]?十[一二三四五六七八九]?|[零〇一二两三四五六七八九])(?=[点时分])", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex ChineseNumbers();
}
