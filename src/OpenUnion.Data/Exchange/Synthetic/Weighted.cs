namespace OpenUnion.Data.Exchange.Synthetic;

/// <summary>Items that are drawn as often as their weight says.</summary>
internal sealed class Weighted<T>
{
    private readonly T[] _items;
    private readonly long[] _sums;

    public Weighted(params (T Item, long Weight)[] items)
    {
        _items = [.. items.Select(pair => pair.Item)];
        _sums = new long[items.Length];
        var sum = 0L;
        for (var index = 0; index < items.Length; index++)
            _sums[index] = sum += items[index].Weight;
    }

    public T Draw(SyntheticRandom random)
    {
        var place = Array.BinarySearch(_sums, random.Below(_sums[^1]) + 1);
        return _items[place < 0 ? ~place : place];
    }
}
