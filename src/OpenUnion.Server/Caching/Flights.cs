using System.Collections.Concurrent;

namespace OpenUnion.Server.Caching;

/// <summary>Work under way: whoever asks for the same while it lasts waits for it, in place of doing it again.</summary>
internal sealed class Flights<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, Flight> _under = new();

    /// <summary>Joins the work for a key, or else begins it: who leads has to end it, however it ends.</summary>
    public Flight Join(TKey key, out bool leads)
    {
        while (true)
        {
            var own = new Flight(key, this);
            var flight = _under.GetOrAdd(key, own);
            leads = ReferenceEquals(flight, own);
            if (leads || flight.TryFollow())
                return flight;
        }
    }

    internal sealed class Flight(TKey key, Flights<TKey, TValue> flights)
    {
        private readonly TaskCompletionSource<TValue?> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _sync = new();
        private bool _isClosed;
        private bool _isFollowed;

        /// <summary>The outcome; null where there is none to share.</summary>
        public Task<TValue?> Outcome => _end.Task;

        /// <summary>Lets nobody follow any more, and tells whether anybody does.</summary>
        public bool Close()
        {
            lock (_sync)
                _isClosed = true;
            flights._under.TryRemove(new(key, this));
            return _isFollowed;
        }

        /// <summary>Ends the work; a second time does nothing.</summary>
        public void Land(TValue? outcome)
        {
            Close();
            _end.TrySetResult(outcome);
        }

        internal bool TryFollow()
        {
            lock (_sync)
            {
                if (_isClosed)
                    return false;
                return _isFollowed = true;
            }
        }
    }
}
