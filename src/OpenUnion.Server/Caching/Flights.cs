using System.Collections.Concurrent;

namespace OpenUnion.Server.Caching;

/// <summary>
/// Work under way: whoever asks for the same while it lasts waits for it, in place of doing it again (single flight). Who leads
/// either works on its own behalf, and does not wait; or has the work done elsewhere and waits for it as the others do: such work
/// is in vain once nobody waits any more.
/// </summary>
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
        private readonly CancellationTokenSource _abandoned = new();
        private readonly Lock _sync = new();
        private bool _isClosed;
        private int _joined = 1;

        /// <summary>Cancelled when all who joined have left.</summary>
        public CancellationToken Abandoned => _abandoned.Token;

        /// <summary>Waits for the outcome, and leaves; null where there is none to share.</summary>
        /// <exception cref="Exception">What the work failed with.</exception>
        public async Task<TValue?> WaitAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await _end.Task.WaitAsync(cancellationToken);
            }
            finally
            {
                Leave();
            }
        }

        /// <summary>Lets nobody follow any more, and tells whether anybody does.</summary>
        public bool Close()
        {
            lock (_sync)
                _isClosed = true;
            flights._under.TryRemove(new(key, this));
            return _joined > 1;
        }

        /// <summary>Ends the work; a second time does nothing.</summary>
        public void Land(TValue? outcome)
        {
            Close();
            _end.TrySetResult(outcome);
        }

        /// <summary>Ends the work with what went wrong, for all who wait.</summary>
        public void Fail(Exception exception)
        {
            Close();
            _end.TrySetException(exception);
        }

        internal bool TryFollow()
        {
            lock (_sync)
            {
                if (_isClosed)
                    return false;
                _joined++;
                return true;
            }
        }

        private void Leave()
        {
            lock (_sync)
            {
                if (--_joined > 0 || _isClosed)
                    return;
            }

            Close();
            _abandoned.Cancel();
        }
    }
}
