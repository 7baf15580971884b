namespace OpenUnion.Server.Caching;

/// <summary>
/// A table of bounded weight, in two generations of half of it each: when the young one is full it becomes the old one, and
/// what is asked for comes back to the young. So a flood never outgrows the bound, and pushes out only what nobody asked for
/// meanwhile.
/// </summary>
internal sealed class BoundedMap<TKey, TValue>(long maxWeight)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _sync = new();
    private Dictionary<TKey, (TValue Value, long Weight)> _young = [];
    private Dictionary<TKey, (TValue Value, long Weight)> _old = [];
    private long _youngWeight;
    private long _oldWeight;

    /// <summary>Sum of the weights of what is kept.</summary>
    public long Weight
    {
        get
        {
            lock (_sync)
                return _youngWeight + _oldWeight;
        }
    }

    public TValue? Find(TKey key)
    {
        lock (_sync)
        {
            if (_young.TryGetValue(key, out var found))
                return found.Value;
            if (!_old.Remove(key, out found))
                return null;
            _oldWeight -= found.Weight;
            Put(key, found);
            return found.Value;
        }
    }

    /// <summary>Keeps a value in place of what the key had, unless it alone would take an eighth of the bound.</summary>
    public void Keep(TKey key, TValue value, long weight)
    {
        if (weight > maxWeight / 8)
            return;
        lock (_sync)
        {
            if (_young.Remove(key, out var before))
                _youngWeight -= before.Weight;
            else if (_old.Remove(key, out before))
                _oldWeight -= before.Weight;
            Put(key, (value, weight));
        }
    }

    public void Clear()
    {
        lock (_sync)
        {
            (_young, _old) = ([], []);
            (_youngWeight, _oldWeight) = (0, 0);
        }
    }

    private void Put(TKey key, (TValue Value, long Weight) entry)
    {
        if (_youngWeight + entry.Weight > maxWeight / 2)
        {
            (_old, _oldWeight) = (_young, _youngWeight);
            (_young, _youngWeight) = ([], 0);
        }

        _young[key] = entry;
        _youngWeight += entry.Weight;
    }
}
