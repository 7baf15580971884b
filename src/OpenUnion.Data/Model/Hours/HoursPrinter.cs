using System.Text;

namespace OpenUnion.Data.Model.Hours;

/// <summary>Writes rules in the one form that each has.</summary>
internal static class HoursPrinter
{
    public static string Print(ValueList<HoursRule> rules)
    {
        var text = new StringBuilder();
        for (var i = 0; i < rules.Count; i++)
        {
            if (i > 0) text.Append(Separator(rules[i].Join));
            var timeFollows = i + 1 < rules.Count && rules[i + 1].Join == RuleJoin.Additional && BeginsWithTime(rules[i + 1]);
            text.Append(Print(rules[i], timeFollows));
        }
        return text.ToString();
    }

    private static string Separator(RuleJoin join) => join switch
    {
        RuleJoin.Normal => "; ",
        RuleJoin.Additional => ", ",
        _ => " || ",
    };

    private static bool BeginsWithTime(HoursRule rule) => IsForAllDays(rule) && !IsWholeDay(rule);

    private static bool IsForAllDays(HoursRule rule) => rule.Dates.Count == 0 && rule.Weekdays == WeekdaySelector.Any;

    private static bool IsWholeDay(HoursRule rule) => rule.Times.Equals(HoursRule.WholeDay);

    private static string Print(HoursRule rule, bool timeFollows)
    {
        var isPlain = rule.State == HoursState.Open && rule.Comment is null;
        if (isPlain && IsForAllDays(rule) && IsWholeDay(rule)) return "24/7";
        var parts = new List<string>();
        if (rule.Dates.Count > 0) parts.Add(DatePrinter.Print(rule.Dates));
        if (rule.Weekdays != WeekdaySelector.Any) parts.Add(Print(rule.Weekdays));
        if (isPlain || !IsWholeDay(rule)) parts.Add(string.Join(',', rule.Times.Select(Print)));
        // Without a word between, the times after the comma would be read as this rule's.
        if (!isPlain || timeFollows) parts.Add(Print(rule.State));
        if (rule.Comment is not null) parts.Add($"\"{rule.Comment}\"");
        return string.Join(' ', parts);
    }

    private static string Print(HoursState state) => state switch
    {
        HoursState.Open => "open",
        HoursState.Closed => "off",
        _ => "unknown",
    };

    private static string Print(MinuteRange time)
    {
        var wraps = time.End > MinuteRange.Day && time.End - MinuteRange.Day <= time.Start;
        return $"{Clock(time.Start)}-{Clock(wraps ? time.End - MinuteRange.Day : time.End)}";
    }

    private static string Clock(int minute) => $"{minute / 60:D2}:{minute % 60:D2}";

    private static string Print(WeekdaySelector weekdays)
    {
        var items = EveryDay(weekdays.Every).Concat(weekdays.Nth.Select(Print));
        return string.Join(',', weekdays.Holidays ? items.Append("PH") : items);
    }

    private static IEnumerable<string> EveryDay(int days)
    {
        bool Has(int day) => (days >> day & 1) == 1;
        for (var first = 0; first < 7; first++)
        {
            if (!Has(first)) continue;
            var last = first;
            while (Has(last + 1)) last++;
            yield return last == first
                ? WeekdayReader.Names[first]
                : $"{WeekdayReader.Names[first]}-{WeekdayReader.Names[last]}";
            first = last;
        }
    }

    private static string Print(NthWeekday nth)
    {
        int[] places = [1, 2, 3, 4, 5, -1, -2, -3, -4, -5];
        return $"{WeekdayReader.Names[nth.Weekday]}[{string.Join(',', places.Where(p => (nth.Places & NthWeekday.Bit(p)) != 0))}]";
    }
}
