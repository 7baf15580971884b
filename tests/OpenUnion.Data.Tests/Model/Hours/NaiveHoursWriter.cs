using OpenUnion.Data.Model.Hours;

namespace OpenUnion.Data.Tests.Model.Hours;

/// <summary>Writes rules as people would, each time in another of the spellings that mean the same.</summary>
public sealed class NaiveHoursWriter(int seed)
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private readonly Random _random = new(seed);

    public string Write(NaiveRule[] rules)
    {
        var text = "";
        for (var i = 0; i < rules.Length; i++)
        {
            if (i > 0) text += OneOf($"{rules[i].Join} ", $" {rules[i].Join} ");
            text += Write(rules[i], sayOpen: i + 1 < rules.Length && rules[i + 1].Join == ",");
        }
        return text;
    }

    private string Write(NaiveRule rule, bool sayOpen)
    {
        var parts = new List<string>();
        if (rule.Dates.Length > 0) parts.Add(string.Join(OneOf(",", ", "), rule.Dates.Select(Write)) + OneOf("", ":"));
        var days = rule.Weekdays.Select(Write)
            .Concat(rule.Nth.Select(n => $"{Write(n.Weekday)}[{n.Place}]"))
            .Concat(rule.Holidays ? [AnyCase("PH")] : []);
        parts.Add(string.Join(OneOf(",", ", "), days.OrderBy(_ => _random.Next())));
        parts.Add(string.Join(OneOf(",", ", "), rule.Times.Select(Write)));
        parts.Add(rule.State switch
        {
            HoursState.Open => sayOpen ? AnyCase("open") : OneOf("", "open", "open \"all are welcome\""),
            HoursState.Closed => AnyCase(OneOf("off", "closed", "off \"内部\"")),
            _ => OneOf("unknown", "\"by appointment\"", "Unknown \"请来电\""),
        });
        return string.Join(OneOf(" ", "  "), parts.Where(p => p.Length > 0));
    }

    private string Write(NaiveDates dates)
    {
        var first = Write(dates.FirstYear, dates.FirstMonth, dates.FirstDay);
        var last = Write(dates.LastYear, dates.LastMonth, dates.LastDay);
        return first == last ? OneOf(first, $"{first}-{last}") : $"{first}{OneOf("-", " - ")}{last}";
    }

    private string Write(int? year, int month, int day) =>
        (year is null ? "" : $"{year} ") + AnyCase(Months[month - 1]) + OneOf($" {day:D2}", $" {day}");

    private string Write(DayOfWeek day) => AnyCase(day.ToString()[..2]);

    private string Write(NaiveTime time)
    {
        var end = time.Start + time.Minutes;
        var endsTomorrow = end > 1440 && end - 1440 <= time.Start;
        return Clock(time.Start) + OneOf("-", " - ") + (endsTomorrow ? OneOf(Clock(end), Clock(end - 1440)) : Clock(end));
    }

    private string Clock(int minute) => OneOf($"{minute / 60:D2}:{minute % 60:D2}", $"{minute / 60}:{minute % 60:D2}");

    private string AnyCase(string word) => OneOf(word, word, word.ToUpperInvariant(), word.ToLowerInvariant());

    private string OneOf(params string[] spellings) => spellings[_random.Next(spellings.Length)];
}
