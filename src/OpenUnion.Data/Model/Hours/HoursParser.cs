using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OpenUnion.Data.Model.Hours;

/// <summary>Reads rules and what joins them.</summary>
internal static class HoursParser
{
    private const string AnyRule = "a rule (24/7, a month, a year, a weekday, PH, a time, open, off, unknown or a comment)";
    private const string RuleEnd = "\";\", \",\", \"||\" or the end of the text";

    public static bool TryParse(
        string? text, [NotNullWhen(true)] out OpeningHours? hours, [NotNullWhen(false)] out OpeningHoursError? error)
    {
        hours = null;
        error = TooLong(text, OpeningHours.MaxLength + 1, "characters");
        if (error is not null) return false;
        var cursor = new TokenCursor(HoursLexer.Read(text ?? ""));
        var isRead = TryReadRules(cursor, out var rules);
        // What we print we must be able to read, and "off;off" prints longer than it is.
        error = isRead ? TooLong(HoursPrinter.Print(new(rules)), 1, "characters in normal form") : cursor.Error;
        if (error is null) hours = new OpeningHours(new(rules));
        return hours is not null;
    }

    private static OpeningHoursError? TooLong(string? text, int position, string unit) => text?.Length > OpeningHours.MaxLength
        ? new(position, $"{text.Length} {unit}", $"at most {OpeningHours.MaxLength} characters")
        : null;

    private static bool TryReadRules(TokenCursor cursor, out ImmutableArray<HoursRule> rules)
    {
        var read = ImmutableArray.CreateBuilder<HoursRule>();
        rules = [];
        RuleJoin? join = RuleJoin.Normal;
        do
        {
            if (!TryReadRule(cursor, join.Value, out var rule)) return false;
            read.Add(rule);
            join = TakeJoin(cursor);
        }
        while (join is not null);
        rules = read.ToImmutable();
        return true;
    }

    private static RuleJoin? TakeJoin(TokenCursor cursor) =>
        cursor.TakeSymbol(";") ? RuleJoin.Normal
        : cursor.TakeSymbol(",") ? RuleJoin.Additional
        : cursor.TakeSymbol("||") ? RuleJoin.Fallback
        : null;

    private static bool TryReadRule(TokenCursor cursor, RuleJoin join, [NotNullWhen(true)] out HoursRule? rule)
    {
        rule = null;
        var first = cursor.Current;
        var next = "";
        if (!TryReadSelectors(cursor, out var dates, out var weekdays, out var times, ref next)) return false;
        var (state, comment) = TakeModifier(cursor, ref next);
        if (cursor.Current == first) return cursor.Fail(AnyRule);
        if (!IsRuleEnd(cursor.Current)) return cursor.Fail(next + RuleEnd);
        rule = new(join, dates, weekdays ?? WeekdaySelector.Any, times ?? HoursRule.WholeDay, state, comment);
        return true;
    }

    // "next" gathers what could also stand after what has been read, for the error if something else does.
    private static bool TryReadSelectors(
        TokenCursor cursor, out ValueList<DateRange> dates, out WeekdaySelector? weekdays, out ValueList<MinuteRange>? times, ref string next)
    {
        (dates, weekdays, times) = (default, null, null);
        if (cursor.Current.Kind == HoursTokenKind.AlwaysOpen)
        {
            cursor.Take();
            return true;
        }
        if (DateReader.IsStart(cursor.Current))
        {
            if (!DateReader.TryRead(cursor, out dates)) return false;
            // <separator_for_readability>: "Apr-Oct: 08:00-18:00".
            cursor.TakeSymbol(":");
            next = "a weekday, PH, a time, ";
        }
        if (WeekdayReader.IsStart(cursor.Current))
        {
            if (!WeekdayReader.TryRead(cursor, out weekdays)) return false;
            next = "a time, ";
        }
        if (!TimeReader.IsStart(cursor.Current)) return true;
        next = "";
        if (!TimeReader.TryRead(cursor, out var read)) return false;
        times = read;
        return true;
    }

    // A comment alone makes the state unknown: https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification#rule_modifier
    private static (HoursState State, string? Comment) TakeModifier(TokenCursor cursor, ref string next)
    {
        HoursState? state = StateOf(cursor.Current);
        if (state is not null) cursor.Take();
        next = state is null ? next + "open, off, unknown, a comment, " : "a comment, ";
        if (cursor.Current.Kind != HoursTokenKind.Comment) return (state ?? HoursState.Open, null);
        next = "";
        return (state ?? HoursState.Unknown, cursor.Take().Text[1..^1]);
    }

    private static HoursState? StateOf(HoursToken token) =>
        token.IsWord("open") ? HoursState.Open
        : token.IsWord("off") || token.IsWord("closed") ? HoursState.Closed
        : token.IsWord("unknown") ? HoursState.Unknown
        : null;

    private static bool IsRuleEnd(HoursToken token) =>
        token.Kind == HoursTokenKind.End || token.IsSymbol(";") || token.IsSymbol(",") || token.IsSymbol("||");
}
