using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Server.Caching;

/// <summary>
/// Answers of the newest revision, kept in memory up to a number of bytes. Whoever asks for one that is being made waits for
/// it, so that each is made once (single flight); it goes on as long as somebody waits. A newer revision drops all.
/// </summary>
internal sealed class ResponseCache(long maxBytes)
{
    private readonly Lock _sync = new();
    private volatile Generation _newest = new(0, maxBytes);

    /// <summary>Bytes that are kept.</summary>
    public long Bytes => _newest.Entries.Weight;

    /// <summary>The answer with a name: the one that is kept, the one that is being made, or else a new one.</summary>
    /// <param name="revision">The newest revision that the caller knows.</param>
    /// <param name="name">What the answer is to; the same in all revisions.</param>
    /// <param name="make">Makes it; cancelled when nobody waits any more. What it throws, all who wait get, and nothing is kept.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public ValueTask<CachedResponse> GetAsync(int revision, string name, Func<CancellationToken, Task<CachedResponse>> make, CancellationToken cancellationToken)
    {
        var generation = At(revision);
        return generation.Entries.TryGet(name, HashOf(name), out var known) ? new(known) : new(WaitAsync(generation, name, make, cancellationToken));
    }

    private static async Task<CachedResponse> WaitAsync(Generation generation, string name, Func<CancellationToken, Task<CachedResponse>> make, CancellationToken cancellationToken)
    {
        var flight = generation.Join(name, make);
        try
        {
            return await flight.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            generation.Leave(flight);
        }
    }

    private Generation At(int revision)
    {
        if (_newest.Revision >= revision) return _newest;
        lock (_sync)
            return _newest.Revision >= revision ? _newest : _newest = new(revision, maxBytes);
    }

    private static ulong HashOf(string name) => (uint)name.GetHashCode(StringComparison.Ordinal) * 0x9E37_79B9_7F4A_7C15;

    /// <summary>The answers of one revision.</summary>
    private sealed class Generation(int revision, long maxBytes)
    {
        private const int BytesOfEntry = 4096;
        private const int MostEntries = 1 << 14;

        private readonly Dictionary<string, Flight> _flights = new(StringComparer.Ordinal);

        public int Revision => revision;

        public BoundedCache<string, CachedResponse> Entries { get; } =
            new((int)Math.Clamp(maxBytes / BytesOfEntry, 1, MostEntries), Math.Max(maxBytes, 1), StringComparer.Ordinal);

        public Flight Join(string name, Func<CancellationToken, Task<CachedResponse>> make)
        {
            lock (_flights)
            {
                if (!_flights.TryGetValue(name, out var flight))
                {
                    _flights.Add(name, flight = new(name));
                    flight.Task = Task.Run(() => RunAsync(flight, make));
                }

                flight.Waiting++;
                return flight;
            }
        }

        public void Leave(Flight flight)
        {
            lock (_flights)
            {
                if (--flight.Waiting > 0 || flight.Task.IsCompleted) return;
                Forget(flight);
            }

            flight.Abandoned.Cancel();
        }

        private async Task<CachedResponse> RunAsync(Flight flight, Func<CancellationToken, Task<CachedResponse>> make)
        {
            try
            {
                // It may have been made between the caller's look and its joining.
                var hash = HashOf(flight.Name);
                if (Entries.TryGet(flight.Name, hash, out var known)) return known;
                var response = await make(flight.Abandoned.Token);
                Entries.Add(flight.Name, hash, response, response.Weight + (2 * flight.Name.Length));
                return response;
            }
            finally
            {
                lock (_flights) Forget(flight);
            }
        }

        private void Forget(Flight flight)
        {
            if (_flights.TryGetValue(flight.Name, out var current) && current == flight) _flights.Remove(flight.Name);
        }
    }

    /// <summary>An answer that is being made, and who waits for it.</summary>
    private sealed class Flight(string name)
    {
        public string Name => name;

        public Task<CachedResponse> Task { get; set; } = null!;

        public int Waiting { get; set; }

        public CancellationTokenSource Abandoned { get; } = new();
    }
}

/// <summary>A finished answer.</summary>
/// <param name="Revision">The revision that it is of, which may be newer than the one that was asked for.</param>
/// <param name="Body">Encoded; empty for an answer without content.</param>
internal sealed record CachedResponse(int Revision, byte[] Body)
{
    private const int BytesOfObjects = 200;

    public long Weight => Body.Length + BytesOfObjects;
}
