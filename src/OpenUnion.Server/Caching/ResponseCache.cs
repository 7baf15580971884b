using System.Runtime.InteropServices;

namespace OpenUnion.Server.Caching;

/// <summary>
/// Answers of the newest revision, kept in memory up to a number of bytes. Whoever asks for one that is being made waits for
/// it, so that each is made once; it goes on as long as somebody waits. A newer revision drops all.
/// </summary>
internal sealed class ResponseCache(long maxBytes)
{
    private readonly BoundedMap<string, CachedResponse> _answers = new(maxBytes);
    private readonly Flights<Asked, CachedResponse> _flights = new();
    private int _revision;

    /// <summary>Bytes that are kept.</summary>
    public long Bytes => _answers.Weight;

    /// <summary>The answer with a name: the one that is kept, the one that is being made, or else a new one.</summary>
    /// <param name="revision">The newest revision that the caller knows.</param>
    /// <param name="name">What the answer is to; the same in all revisions.</param>
    /// <param name="make">Makes it; cancelled when nobody waits any more. What it throws, all who wait get, and nothing is kept.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public ValueTask<CachedResponse> GetAsync(int revision, string name, Func<CancellationToken, Task<CachedResponse>> make, CancellationToken cancellationToken)
    {
        Switch(revision);
        var asked = new Asked(revision, name);
        return Find(asked) is { } known ? new(known) : new(WaitAsync(asked, make, cancellationToken));
    }

    private async Task<CachedResponse> WaitAsync(Asked asked, Func<CancellationToken, Task<CachedResponse>> make, CancellationToken cancellationToken)
    {
        var flight = _flights.Join(asked, out var leads);
        // Not by the one who leads: it may leave before the others do.
        if (leads)
            _ = Task.Run(() => MakeAsync(flight, asked, make), CancellationToken.None);
        return (await flight.WaitAsync(cancellationToken))!;
    }

    private async Task MakeAsync(Flights<Asked, CachedResponse>.Flight flight, Asked asked, Func<CancellationToken, Task<CachedResponse>> make)
    {
        try
        {
            // It may have been made between the look at what is kept and the joining.
            if (Find(asked) is not { } response)
                Keep(asked.Name, response = await make(flight.Abandoned));
            flight.Land(response);
        }
        catch (Exception exception)
        {
            flight.Fail(exception);
        }
    }

    // What was begun before a revision came may be kept after it, but is not found any more.
    private CachedResponse? Find(Asked asked) => _answers.Find(asked.Name) is { } known && known.Revision >= asked.Revision ? known : null;

    private void Keep(string name, CachedResponse response) => _answers.Keep(name, response, response.Weight + (2 * name.Length));

    private void Switch(int revision)
    {
        var newest = Volatile.Read(ref _revision);
        if (revision > newest && Interlocked.CompareExchange(ref _revision, revision, newest) == newest)
            _answers.Clear();
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Asked(int Revision, string Name);
}

/// <summary>A finished answer.</summary>
/// <param name="Revision">The revision that it is of, which may be newer than the one that was asked for.</param>
/// <param name="Body">Encoded; empty for an answer without content.</param>
internal sealed record CachedResponse(int Revision, byte[] Body)
{
    private const int BytesOfObjects = 200;

    public long Weight => Body.Length + BytesOfObjects;
}
