using System.Globalization;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Caching;

namespace OpenUnion.Server.GraphQL;

/// <summary>
/// A request that was answered without an error before. What its answer depends on besides the data is the same for every
/// revision, so that its tag is known for each of them without another answer.
/// </summary>
/// <param name="Key">The request.</param>
/// <param name="ReadsClock">Whether the answer depends on the minute.</param>
/// <param name="Pinned">The revision that the request itself names; null for the newest.</param>
/// <param name="IsStored">Whether the request names its operation, and does not carry it.</param>
internal sealed record KnownRequest(CacheKey Key, bool ReadsClock, int? Pinned, bool IsStored)
{
    // The tag of the last state that was asked for; a race makes it twice.
    private volatile Tagged? _last;

    /// <summary>The strong tag of the answer that is of a revision and a minute.</summary>
    public string TagOf(int revision, long minute)
    {
        var (version, moment) = (Pinned ?? revision, ReadsClock ? minute : 0);
        if (_last is { } last && last.Version == version && last.Minute == moment)
            return last.Tag;
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{version}-{Key.Short}{(ReadsClock ? $"-{minute}" : "")}\"");
        _last = new(version, moment, tag);
        return tag;
    }

    /// <summary>The minute that a moment is in; answers look no closer.</summary>
    public static long MinuteOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 60;

    public static KnownRequest Of(CacheKey key, DataState state, bool isStored) => new(key, state.Moment is not null, state.IsPinned ? state.Version : null, isStored);

    private sealed record Tagged(int Version, long Minute, string Tag);
}
