using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace OpenUnion.GraphQL.Types;

/// <summary>What a <see cref="NamedList{T}"/> can hold.</summary>
public interface INamed
{
    string Name { get; }
}

/// <summary>An immutable list in the order of definition, with a look-up by name. Of two items with one name, the first is found.</summary>
public sealed class NamedList<T> : IReadOnlyList<T> where T : class, INamed
{
    private readonly ImmutableArray<T> _items;
    private readonly Dictionary<string, T> _byName;

    public NamedList(ImmutableArray<T> items)
    {
        _items = items;
        _byName = new(items.Length, StringComparer.Ordinal);
        foreach (var item in items) _byName.TryAdd(item.Name, item);
    }

    public static NamedList<T> Empty { get; } = new([]);

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>The item with this name, or null.</summary>
    public T? this[string name] => _byName.GetValueOrDefault(name);

    public bool Contains(string name) => _byName.ContainsKey(name);

    public bool TryGet(string name, [MaybeNullWhen(false)] out T item) => _byName.TryGetValue(name, out item);

    public ImmutableArray<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}
