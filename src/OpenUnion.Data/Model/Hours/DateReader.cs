namespace OpenUnion.Data.Model.Hours;

/// <summary>Reads <c>Apr-Oct</c>, <c>Jun 01-Sep 30,Dec 24-26</c>, <c>2025 Jan 10-2025 Feb 20</c>, <c>2025-2027</c>.</summary>
internal static class DateReader
{
    public static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    // In a year that is not given, February has 29 days.
    private const int LeapYear = 2024;
    private const int FirstYear = 1900;
    private const int LastYear = 2999;

    private enum Kind
    {
        Yearly,
        Dated,
        Years,
    }

    /// <param name="Year">0 when not given.</param>
    /// <param name="Month">1 to 12.</param>
    /// <param name="Day">0 when not given.</param>
    private readonly record struct Point(int Year, int Month, int Day)
    {
        public int First => Month * 100 + Math.Max(Day, 1);

        public int Last => Month * 100 + (Day == 0 || Day == DaysIn(Year, Month) ? DateRange.EndOfMonth : Day);
    }

    public static bool IsStart(HoursToken token) => token.IsYear || IsMonth(token);

    public static bool TryRead(TokenCursor cursor, out ValueList<DateRange> dates)
    {
        dates = default;
        var read = new List<DateRange>();
        Kind? list = null;
        do
        {
            var first = cursor.Current;
            if (!TryReadRange(cursor, out var range, out var kind)) return false;
            // OpenStreetMap lets a year count for what follows it in some lists and not in others; we ask for clearness.
            if (kind != (list ??= kind)) return cursor.Fail(first, Alike(list.Value));
            read.Add(range);
        }
        while (cursor.TakeSymbol(","));
        if (list == Kind.Years && IsMonth(cursor.Current)) return cursor.Fail(Alike(Kind.Years));
        if (read.Exists(r => r.IsAlways)) return true;
        dates = new([.. read.Distinct().OrderBy(r => (r.FirstYear, r.First, r.LastYear, r.Last))]);
        return true;
    }

    private static string Alike(Kind kind) => kind switch
    {
        Kind.Yearly => "a date without a year, as the one before",
        Kind.Dated => "a date with its year, as the one before",
        _ => "no month after years alone: lists of years that restrict months are not supported, write the year before each date",
    };

    private static bool TryReadRange(TokenCursor cursor, out DateRange range, out Kind kind)
    {
        if (cursor.Current.IsYear && !IsMonth(cursor.Following))
        {
            kind = Kind.Years;
            return TryReadYears(cursor, out range);
        }
        range = default;
        kind = cursor.Current.IsYear ? Kind.Dated : Kind.Yearly;
        if (!TryReadPoint(cursor, out var first)) return false;
        var last = first;
        var end = cursor.Following;
        if (cursor.TakeSymbol("-") && !TryReadEnd(cursor, first, out last)) return false;
        range = new(first.Year, first.First, last.Year, last.Last);
        return (range.FirstYear, range.First).CompareTo((range.LastYear, range.Last)) <= 0 || kind == Kind.Yearly
            || cursor.Fail(end, "an end that is not before the start");
    }

    private static bool TryReadYears(TokenCursor cursor, out DateRange range)
    {
        range = default;
        if (!TryReadYear(cursor, FirstYear, out var first)) return false;
        var last = first;
        if (cursor.TakeSymbol("-") && !TryReadYear(cursor, first, out last)) return false;
        range = new(first, 101, last, 1231);
        return true;
    }

    private static bool TryReadYear(TokenCursor cursor, int atLeast, out int year)
    {
        year = cursor.Current.IsYear ? int.Parse(cursor.Current.Text) : 0;
        if (year < atLeast || year > LastYear) return cursor.Fail($"a year from {atLeast} to {LastYear}");
        cursor.Take();
        return true;
    }

    private static bool TryReadPoint(TokenCursor cursor, out Point point)
    {
        point = default;
        var year = 0;
        if (cursor.Current.IsYear && !TryReadYear(cursor, FirstYear, out year)) return false;
        var month = cursor.Current.IndexIn(Months) + 1;
        if (month == 0) return cursor.Fail(year == 0 ? "a month (Jan to Dec) or a year" : "a month (Jan to Dec)");
        cursor.Take();
        point = new(year, month, 0);
        return cursor.Current.Kind != HoursTokenKind.Number || TryReadDay(cursor, point, out point);
    }

    private static bool TryReadDay(TokenCursor cursor, Point month, out Point point)
    {
        var last = DaysIn(month.Year, month.Month);
        var day = cursor.Current.Text.Length <= 2 ? int.Parse(cursor.Current.Text) : 0;
        point = month with { Day = day };
        if (day < 1 || day > last) return cursor.Fail($"a day from 01 to {last} in {Months[month.Month - 1]}");
        cursor.Take();
        return true;
    }

    private static bool TryReadEnd(TokenCursor cursor, Point first, out Point last)
    {
        last = default;
        var token = cursor.Current;
        if (first.Day > 0 && token.Kind == HoursTokenKind.Number && !token.IsYear)
            return TryReadEndDay(cursor, first, out last);
        if (!TryReadPoint(cursor, out last)) return false;
        if (first.Year == 0 && last.Year > 0) return cursor.Fail(token, "an end without a year, as the start");
        if (first.Day == 0 && last.Day > 0) return cursor.Fail(token, "a month without a day, as the start");
        if (first.Day > 0 && last.Day == 0) return cursor.Fail($"a day from 01 to {DaysIn(last.Year, last.Month)}, as in the start");
        return first.Year == 0 || last.Year > 0 || TryGiveYear(cursor, token, first, ref last);
    }

    // "Dec 24-26"; a smaller day than the first would silently mean nearly the whole year.
    private static bool TryReadEndDay(TokenCursor cursor, Point first, out Point last)
    {
        var token = cursor.Current;
        if (!TryReadDay(cursor, first, out last)) return false;
        return last.Day >= first.Day || cursor.Fail(token, $"a day from {first.Day:D2} to {DaysIn(first.Year, first.Month)}");
    }

    // "2025 Dec 20-Jan 10" ends in the year after.
    private static bool TryGiveYear(TokenCursor cursor, HoursToken token, Point first, ref Point last)
    {
        var year = last.Last < first.First ? first.Year + 1 : first.Year;
        last = last with { Year = year };
        return last.Day <= DaysIn(year, last.Month) || cursor.Fail(token, $"a date that the year {year} has");
    }

    private static bool IsMonth(HoursToken token) => token.IndexIn(Months) >= 0;

    private static int DaysIn(int year, int month) => DateTime.DaysInMonth(year == 0 ? LeapYear : year, month);
}
