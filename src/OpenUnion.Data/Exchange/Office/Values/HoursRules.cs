using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Exchange.Office.Values;

/// <summary>Makes rules in OSM's language of phrases, where these leave no doubt.</summary>
internal static class HoursRules
{
    private const int All = 0b111_1111;
    private static readonly string[] Names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    private sealed record Rule(string Dates, int Weekdays, bool IsDefault, bool Holidays, IReadOnlyList<MinuteRange> Times);

    /// <summary>The rules; null where nothing is open, or where two phrases speak of the same day.</summary>
    public static string? Write(IReadOnlyList<HoursPhrase> phrases)
    {
        var shut = phrases.Where(phrase => phrase is { IsShut: true, Dates.Count: 0 }).Aggregate(0, (days, phrase) => days | phrase.Weekdays);
        var rules = phrases.Where(phrase => phrase.Times.Count > 0).SelectMany(Rules)
            .GroupBy(rule => (rule.Dates, rule.Weekdays, rule.IsDefault, rule.Holidays))
            .Select(same => same.First() with { Times = [.. same.SelectMany(rule => rule.Times)] })
            .OrderBy(rule => rule switch { { Holidays: true } => 3, { Dates.Length: > 0 } => 2, { IsDefault: true } => 0, _ => 1 })
            .ToList();
        if (rules.Count == 0 || Overlap(rules) || Contradict(phrases, rules))
            return null;
        // Days off are left out of the other rules rather than closed after them: what runs past midnight then stays.
        var texts = rules.Select(rule => rule with { Weekdays = rule.Weekdays & ~shut })
            .Where(rule => rule.Weekdays != 0 || rule.Holidays)
            .Select(Text)
            .Concat(phrases.Where(phrase => phrase is { IsShut: true, Dates.Count: > 0 }).Select(phrase => $"{string.Join(',', phrase.Dates)}{(phrase.Weekdays == 0 ? "" : $" {Days(phrase.Weekdays)}")} off"))
            .ToList();
        if (rules.TrueForAll(rule => (rule.Weekdays & ~shut) == 0 && !rule.Holidays))
            return null;
        if (HolidaysAreShut(phrases))
            texts.Add("PH off");
        return string.Join("; ", texts);
    }

    /// <summary>Holidays beside weekdays are a rule of their own, so that it comes after all others.</summary>
    private static IEnumerable<Rule> Rules(HoursPhrase phrase)
    {
        var dates = string.Join(',', phrase.Dates);
        if (phrase.Weekdays != 0 || !phrase.Holidays)
            yield return new Rule(dates, phrase.Weekdays == 0 ? All : phrase.Weekdays, phrase.Weekdays == 0 && dates.Length == 0, false, phrase.Times);
        if (phrase.Holidays)
            yield return new Rule(dates, 0, false, true, phrase.Times);
    }

    private static bool HolidaysAreShut(IReadOnlyList<HoursPhrase> phrases) =>
        phrases.Any(phrase => phrase is { IsShut: true, Holidays: true, Dates.Count: 0 })
        || (phrases.Any(phrase => phrase.WorkdaysOnly) && !phrases.Any(phrase => phrase.Holidays));

    /// <summary>Only what holds for all days may be said again of some.</summary>
    private static bool Overlap(List<Rule> rules) => rules.Where(rule => !rule.IsDefault).ToList() is var special
        && special.Index().Any(one => special.Take(one.Index).Any(other =>
            (one.Item.Weekdays & other.Weekdays) != 0 && (one.Item.Dates == other.Dates || (one.Item.Dates.Length > 0) != (other.Dates.Length > 0) && one.Item.Weekdays != other.Weekdays)));

    /// <summary>Holidays cannot be both open and shut, nor all days shut.</summary>
    private static bool Contradict(IReadOnlyList<HoursPhrase> phrases, List<Rule> rules) =>
        phrases.Any(phrase => phrase is { IsShut: true, HasDays: false })
        || (phrases.Any(phrase => phrase is { IsShut: true, Holidays: true }) && (rules.Exists(rule => rule.Holidays) || phrases.Any(phrase => phrase is { IsAsUsual: true, Holidays: true })));

    private static string Text(Rule rule)
    {
        var days = rule.Holidays ? "PH" : rule.Weekdays == All ? "" : Days(rule.Weekdays);
        return string.Join(' ', new[] { rule.Dates, days, string.Join(',', rule.Times.OrderBy(time => time.Start).Select(Text)) }.Where(part => part.Length > 0));
    }

    private static string Days(int weekdays) => string.Join(',', Enumerable.Range(0, 7).Where(day => (weekdays >> day & 1) == 1).Select(day => Names[day]));

    private static string Text(MinuteRange time)
    {
        static string Clock(int minute) => $"{minute / 60:D2}:{minute % 60:D2}";
        return $"{Clock(time.Start)}-{Clock(time.End > MinuteRange.Day && time.End - MinuteRange.Day <= time.Start ? time.End - MinuteRange.Day : time.End)}";
    }
}
