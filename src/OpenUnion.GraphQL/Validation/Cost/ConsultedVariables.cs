using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>Coerced variables that remember which of them were asked for.</summary>
internal sealed class ConsultedVariables(IReadOnlyDictionary<string, object?> values) : IReadOnlyDictionary<string, object?>
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>Names that were asked for, also of absent variables.</summary>
    public IReadOnlyCollection<string> Names => _names;

    public IEnumerable<string> Keys => values.Keys;

    public IEnumerable<object?> Values => values.Values;

    public int Count => values.Count;

    public object? this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"Variable \"${key}\" has no value.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        _names.Add(key);
        return values.TryGetValue(key, out value);
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
