using OpenUnion.Data.Runtime;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Caching;

namespace OpenUnion.Server.GraphQL;

/// <summary>
/// Answers of the newest revision, and what is known of requests. An answer is kept when it is asked for a second time, so that
/// a flood of requests that come once leaves no trace; nothing is given of which it is not certain that it is of the newest
/// revision, and of this minute where that makes a difference.
/// </summary>
internal sealed class AnswerCache(RevisionWatch watch, long maxBytes)
{
    /// <summary>Requests that are known; one takes some 200 bytes.</summary>
    private const int MaxKnown = 1 << 16;

    // What an answer costs beside its body.
    private const int EntryBytes = 256;

    private readonly BoundedMap<CacheKey, KnownRequest> _known = new(MaxKnown);
    private readonly BoundedMap<CacheKey, KeptAnswer> _answers = new(maxBytes);
    private readonly TimeProvider _clock = TimeProvider.System;
    private int _revision;

    /// <summary>Requests under way.</summary>
    public Flights<CacheKey, KeptAnswer> Flights { get; } = new();

    /// <summary>Whether anything can be given at all.</summary>
    public bool IsOpen => maxBytes > 0 && watch.IsLive;

    /// <summary>The newest revision.</summary>
    public int Revision => watch.Current;

    /// <summary>Greatest body that is kept.</summary>
    public long MaxBody => (maxBytes / 8) - EntryBytes;

    /// <summary>Bytes that answers take.</summary>
    public long Bytes => _answers.Weight;

    /// <summary>What is known of a request; null for nothing.</summary>
    public KnownRequest? Find(CacheKey key) => _known.Find(key);

    /// <summary>The tag of the answer that the request would get now.</summary>
    public string TagNow(KnownRequest request) => request.TagOf(watch.Current, KnownRequest.MinuteOf(_clock.GetUtcNow()));

    /// <summary>The answer that the request would get now, if it is kept.</summary>
    public KeptAnswer? FindAnswer(CacheKey key) => _answers.Find(key) is { } answer && Holds(answer.State) ? answer : null;

    /// <summary>Whether an answer is what the data and the clock say now.</summary>
    public bool Holds(DataState state) =>
        (state.IsPinned || (watch.IsLive && state.Version == watch.Current))
        && (state.Moment is not { } moment || KnownRequest.MinuteOf(moment) == KnownRequest.MinuteOf(_clock.GetUtcNow()));

    /// <summary>Seconds for which an answer stays true, whatever happens to the data; at least one.</summary>
    public int SecondsLeft => 60 - (int)(_clock.GetUtcNow().ToUnixTimeSeconds() % 60);

    /// <summary>Takes note of a request and the state of its answer; true when it was known before.</summary>
    public bool Note(KnownRequest request, DataState state)
    {
        watch.Seen(state.Version);
        Switch();
        if (_known.Find(request.Key) is not null)
            return true;
        _known.Keep(request.Key, request, 1);
        return false;
    }

    /// <summary>Keeps an answer, if it still holds.</summary>
    public void Keep(CacheKey key, KeptAnswer answer)
    {
        if (Holds(answer.State))
            _answers.Keep(key, answer, answer.Body.Length + EntryBytes);
    }

    // Answers of earlier revisions are given to nobody; their memory is for others.
    private void Switch()
    {
        var current = watch.Current;
        if (Interlocked.Exchange(ref _revision, current) != current)
            _answers.Clear();
    }
}
