using System.Globalization;
using System.Text.RegularExpressions;
using OpenUnion.Data.Model.Hours;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning;

/// <summary>The argument <c>at</c>: a moment for opening hours, by default that of the request.</summary>
public static partial class MomentArgument
{
    public const string Name = "at";

    /// <summary>The moment, in minutes as schedules count them.</summary>
    public static int Minute(object? input, RequestArguments request) =>
        ScheduleTime.MinuteOf(input is null ? request.Now : Read(input)!.Value);

    /// <summary>What is wrong with the moment, or null.</summary>
    /// <param name="input">What the request gives.</param>
    /// <param name="place">Where, as the message names it.</param>
    public static GraphQLError? Check(object? input, object place)
    {
        if (input is null)
            return null;
        if (Read(input) is not { } moment)
            return new GraphQLError($"The argument `{Name}` of {place} is {Quote(input)}; expected a date and time with its offset from UTC, such as 2026-02-14T09:30:00+08:00.").WithCode("OU2031");
        return moment >= ScheduleTime.First && moment < ScheduleTime.End
            ? null
            : new GraphQLError($"The argument `{Name}` of {place} is {Quote(input)}; expected a moment from {ScheduleTime.First.Year} to {ScheduleTime.End.Year - 1} in China.").WithCode("OU2030");
    }

    private static DateTimeOffset? Read(object input) =>
        input is string text && Format().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;

    private static string Quote(object input) => input switch
    {
        string { Length: > 40 } text => $"\"{text[..40]}…\"",
        string text => $"\"{text}\"",
        int or long or double or decimal or bool => Convert.ToString(input, CultureInfo.InvariantCulture)!,
        _ => "no text",
    };

    // RFC 3339, whose offset may not be left out: the caller's clock is rarely the server's.
    [GeneratedRegex("""^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,7})?([Zz]|[+-]\d\d:\d\d)\z""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Format();
}
