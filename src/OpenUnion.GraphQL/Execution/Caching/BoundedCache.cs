using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace OpenUnion.GraphQL.Execution;

/// <summary>
/// A cache of bounded entries and weight. Hits take no lock. SIEVE (https://cachemon.github.io/SIEVE-website/) names what to evict,
/// and a newcomer is let in only when it was asked for more often than what it would evict (TinyLFU admission): a flood of texts that
/// are asked for once cannot push out what is hot.
/// </summary>
public sealed class BoundedCache<TKey, TValue> where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Entry> _entries;
    private readonly LinkedList<Entry> _order = new();
    private readonly Lock _sync = new();
    private readonly FrequencySketch _asked;
    private readonly int _maxEntries;
    private readonly long _maxWeight;
    private LinkedListNode<Entry>? _hand;

    /// <summary>An empty cache.</summary>
    /// <param name="maxEntries">Entries at most; each also takes 256 bytes for counting who is asked for.</param>
    /// <param name="maxWeight">Weights of all entries together at most; an entry of more than an eighth of it is not kept.</param>
    /// <param name="comparer">Compares keys.</param>
    public BoundedCache(int maxEntries, long maxWeight = long.MaxValue, IEqualityComparer<TKey>? comparer = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxEntries);
        _maxEntries = maxEntries;
        _maxWeight = maxWeight;
        _entries = new(Environment.ProcessorCount, Math.Min(maxEntries, 31), comparer ?? EqualityComparer<TKey>.Default);
        _asked = new(maxEntries);
    }

    public int Count => _entries.Count;

    /// <summary>Sum of the weights of what is kept.</summary>
    public long Weight { get; private set; }

    /// <summary><paramref name="hash"/>: 64 well-mixed bits of the key.</summary>
    public bool TryGet(TKey key, ulong hash, [MaybeNullWhen(false)] out TValue value)
    {
        _asked.Count(hash);
        if (!_entries.TryGetValue(key, out var entry))
        {
            value = default;
            return false;
        }

        // Written only when it changes, so that a hot entry's line stays shared between cores.
        if (!entry.Visited) entry.Visited = true;
        value = entry.Value;
        return true;
    }

    /// <summary>Keeps the value if there is room, or room worth making; call it after a miss of <see cref="TryGet"/>.</summary>
    public bool Add(TKey key, ulong hash, TValue value, long weight)
    {
        if (weight > _maxWeight / 8 && weight > 1) return false;
        lock (_sync)
        {
            while (_order.Count >= _maxEntries || Weight + weight > _maxWeight)
                if (!EvictFor(hash)) return false;
            var entry = new Entry(key, hash, value, weight);
            if (!_entries.TryAdd(key, entry)) return false;
            _order.AddFirst(entry);
            Weight += weight;
            return true;
        }
    }

    private bool EvictFor(ulong newcomer)
    {
        var victim = _hand ?? _order.Last!;
        while (victim.Value.Visited)
        {
            victim.Value.Visited = false;
            victim = victim.Previous ?? _order.Last!;
        }

        // The hand moves on also when the victim stays, so that the next newcomer meets another.
        _hand = victim.Previous;
        if (_asked.Estimate(newcomer) <= _asked.Estimate(victim.Value.Hash)) return false;
        _order.Remove(victim);
        _entries.TryRemove(victim.Value.Key, out _);
        Weight -= victim.Value.Weight;
        return true;
    }

    private sealed class Entry(TKey key, ulong hash, TValue value, long weight)
    {
        public TKey Key { get; } = key;

        public ulong Hash { get; } = hash;

        public TValue Value { get; } = value;

        public long Weight { get; } = weight;

        public volatile bool Visited;
    }
}
