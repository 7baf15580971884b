using System.Globalization;

namespace OpenUnion.Server.Ogc;

/// <summary>
/// The parameter <c>datetime</c> (OGC API - Features, Part 1, 7.15.4): a moment or an interval, of which the days in China count.
/// A record that has no time satisfies none.
/// </summary>
internal static class OgcTimes
{
    private const string Open = "..";

    /// <summary>For each type, the field with its day, or those with its first and last.</summary>
    private static readonly Dictionary<string, string[][]> Fields = new(StringComparer.Ordinal)
    {
        ["stations"] = [["openedOn"]],
        ["training-programs"] = [["startsOn", "endsOn"]],
        ["competitions"] = [["startsOn", "endsOn"]],
        ["charity-projects"] = [["startsOn", "endsOn"]],
        ["statistics"] = [["asOf"], ["startsOn", "endsOn"]],
        ["sources"] = [["publishedOn"]],
    };

    /// <summary>The days from and to; null for an open end. False for what is neither a moment nor an interval.</summary>
    public static bool TryRead(string text, out (string? From, string? To) days)
    {
        days = default;
        var parts = text.Split('/');
        if (parts.Length > 2 || parts.All(part => part is Open or ""))
            return false;
        if (!TryDay(parts[0], out days.From) || !TryDay(parts[^1], out days.To))
            return false;
        if (parts.Length == 1)
            return days.From is not null;
        return days.From is null || days.To is null || string.CompareOrdinal(days.From, days.To) <= 0;
    }

    /// <summary>The filter of a type's records; null for a type without a time.</summary>
    public static object? Filter(string type, (string? From, string? To) days)
    {
        if (!Fields.TryGetValue(type, out var fields))
            return null;
        return new Dictionary<string, object?>(StringComparer.Ordinal) { ["or"] = fields.Select(field => field.Length == 1 ? OfDay(field[0], days) : OfPeriod(field[0], field[1], days)).ToArray() };
    }

    private static Dictionary<string, object?> OfDay(string field, (string? From, string? To) days) => And(
        [.. new[] { Test(field, "gte", days.From), Test(field, "lte", days.To) }.Where(test => test is not null), Not(field)]);

    // A period without a beginning or an end is open there.
    private static Dictionary<string, object?> OfPeriod(string first, string last, (string? From, string? To) days)
    {
        var tests = new List<object?> { Or(Not(first), Not(last)) };
        if (days.To is not null)
            tests.Add(Or(Test(first, "lte", days.To), Null(first)));
        if (days.From is not null)
            tests.Add(Or(Test(last, "gte", days.From), Null(last)));
        return And(tests);
    }

    private static bool TryDay(string text, out string? day)
    {
        day = null;
        if (text is Open or "")
            return true;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            day = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        else if (text.Contains('T', StringComparison.OrdinalIgnoreCase) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            day = moment.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return day is not null;
    }

    private static Dictionary<string, object?>? Test(string field, string operation, string? day) =>
        day is null ? null : One(field, One(operation, day));

    private static Dictionary<string, object?> Null(string field) => One(field, One("eq", null));

    private static Dictionary<string, object?> Not(string field) => One(field, One("neq", null));

    private static Dictionary<string, object?> And(IEnumerable<object?> tests) => One("and", tests.ToArray());

    private static Dictionary<string, object?> Or(params object?[] tests) => One("or", tests);

    private static Dictionary<string, object?> One(string name, object? value) => new(StringComparer.Ordinal) { [name] = value };
}
