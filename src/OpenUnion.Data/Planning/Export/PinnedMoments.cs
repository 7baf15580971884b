using System.Globalization;

namespace OpenUnion.Data.Planning.Export;

/// <summary>
/// A filter that asks what is open without saying when means now. An export is to give the same rows next year, so the moment
/// is written into the filter, to the minute.
/// </summary>
internal static class PinnedMoments
{
    private const string OpenAt = "openAt";
    private const string At = "at";

    /// <summary>The filter with a moment wherever one is meant.</summary>
    public static object? In(object? value, DateTimeOffset now) => value switch
    {
        IReadOnlyDictionary<string, object?> members => members.ToDictionary(member => member.Key, member => Member(member.Key, member.Value, now), StringComparer.Ordinal),
        string => value,
        IEnumerable<object?> items => items.Select(item => In(item, now)).ToArray(),
        _ => value,
    };

    /// <summary>Whether the filter asks what is open.</summary>
    public static bool Any(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> members => members.Any(member => member.Key == OpenAt || Any(member.Value)),
        string => false,
        IEnumerable<object?> items => items.Any(Any),
        _ => false,
    };

    private static object? Member(string name, object? value, DateTimeOffset now)
    {
        if (name != OpenAt || value is not IReadOnlyDictionary<string, object?> condition || condition.GetValueOrDefault(At) is not null)
            return In(value, now);
        return new Dictionary<string, object?>(condition, StringComparer.Ordinal) { [At] = now.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:00Z", CultureInfo.InvariantCulture) };
    }
}
