namespace OpenUnion.Data.Model.Hours;

/// <summary>Reads <c>08:00-12:00,13:00-17:30</c>.</summary>
internal static class TimeReader
{
    private const string Hour = "an hour from 00 to 24 (or to 48 in a closing time)";

    public static bool IsStart(HoursToken token) => token.Kind == HoursTokenKind.Time;

    public static bool TryRead(TokenCursor cursor, out ValueList<MinuteRange> times)
    {
        times = default;
        var read = new List<MinuteRange>();
        do
        {
            if (!TryReadRange(cursor, out var range)) return false;
            read.Add(range);
        }
        while (TakeCommaBeforeTime(cursor));
        times = new(MinuteRange.Normalise(read));
        return true;
    }

    // A comma before anything else begins an additional rule.
    private static bool TakeCommaBeforeTime(TokenCursor cursor) => IsStart(cursor.Following) && cursor.TakeSymbol(",");

    private static bool TryReadRange(TokenCursor cursor, out MinuteRange range)
    {
        range = default;
        if (!TryReadTime(cursor, lastHour: 24, out var start)) return false;
        if (!cursor.TakeSymbol("-")) return cursor.Fail("\"-\" and a closing time");
        if (!IsStart(cursor.Current)) return cursor.Fail("a closing time such as 18:00");
        if (!TryReadTime(cursor, lastHour: 48, out var end)) return false;
        // "22:00-06:00" ends in the next day, and "08:00-08:00" lasts a day.
        range = new(start, end <= start ? end + MinuteRange.Day : end);
        return true;
    }

    private static bool TryReadTime(TokenCursor cursor, int lastHour, out int minute)
    {
        var token = cursor.Take();
        var colon = token.Text.IndexOf(':', StringComparison.Ordinal);
        minute = 0;
        if (colon > 2 || int.Parse(token.Text.AsSpan(0, colon)) is var hour && hour > lastHour) return cursor.Fail(token, Hour);
        if (token.Text.Length != colon + 3 || int.Parse(token.Text.AsSpan(colon + 1)) is var past && past > 59)
            return cursor.Fail(token, "minutes from 00 to 59 in two digits");
        minute = hour * 60 + past;
        if (lastHour == 24 && minute >= MinuteRange.Day) return cursor.Fail(token, "an opening time before 24:00");
        return minute <= 2 * MinuteRange.Day || cursor.Fail(token, "a closing time up to 48:00");
    }
}
