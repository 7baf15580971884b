using System.Diagnostics.CodeAnalysis;

namespace OpenUnion.Data.Model.Hours;

/// <summary>Reads <c>Mo-Fr,Sa[1,3],Su[-1],PH</c>.</summary>
internal static class WeekdayReader
{
    public static readonly string[] Names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    public static bool IsStart(HoursToken token) => token.IndexIn(Names) >= 0 || token.IsWord("PH");

    public static bool TryRead(TokenCursor cursor, [NotNullWhen(true)] out WeekdaySelector? weekdays)
    {
        weekdays = null;
        var every = 0;
        var places = new int[7];
        var holidays = false;
        do
        {
            if (cursor.Current.IsWord("PH"))
            {
                holidays = true;
                cursor.Take();
            }
            else if (!TryReadDays(cursor, ref every, places)) return false;
        }
        while (cursor.TakeSymbol(","));
        if (IsStart(cursor.Current)) return cursor.Fail("\",\" or a time; public holidays restricted to weekdays are not supported");
        if (cursor.Current.IsSymbol("-")) return cursor.Fail("a time; dates given by a weekday, and offsets, are not supported");
        weekdays = new(every, new([.. NthWeekdays(places)]), holidays);
        return true;
    }

    private static IEnumerable<NthWeekday> NthWeekdays(int[] places) =>
        Enumerable.Range(0, 7).Where(day => places[day] != 0).Select(day => new NthWeekday(day, places[day]));

    private static bool TryReadDays(TokenCursor cursor, ref int every, int[] places)
    {
        if (!TryReadDay(cursor, out var first)) return false;
        if (cursor.TakeSymbol("[")) return TryReadPlaces(cursor, ref places[first]);
        var last = first;
        if (cursor.TakeSymbol("-") && !TryReadDay(cursor, out last)) return false;
        // "Fr-Mo" runs over the week's end.
        for (var day = first; ; day = (day + 1) % 7)
        {
            every |= 1 << day;
            if (day == last) return true;
        }
    }

    private static bool TryReadDay(TokenCursor cursor, out int day)
    {
        day = cursor.Current.IndexIn(Names);
        if (day < 0) return cursor.Fail("a weekday (Mo, Tu, We, Th, Fr, Sa, Su)");
        cursor.Take();
        return true;
    }

    private static bool TryReadPlaces(TokenCursor cursor, ref int places)
    {
        do
        {
            var fromEnd = cursor.TakeSymbol("-");
            if (!TryReadPlace(cursor, out var first)) return false;
            var last = first;
            if (!fromEnd && cursor.TakeSymbol("-") && !TryReadPlace(cursor, out last, atLeast: first)) return false;
            for (var place = first; place <= last; place++) places |= NthWeekday.Bit(fromEnd ? -place : place);
        }
        while (cursor.TakeSymbol(","));
        return cursor.TakeSymbol("]") || cursor.Fail("\",\" or \"]\"");
    }

    private static bool TryReadPlace(TokenCursor cursor, out int place, int atLeast = 1)
    {
        place = cursor.Current is { Kind: HoursTokenKind.Number, Text: [var digit] } ? digit - '0' : 0;
        if (place < atLeast || place > 5) return cursor.Fail($"a place in the month from {atLeast} to 5");
        cursor.Take();
        return true;
    }
}
