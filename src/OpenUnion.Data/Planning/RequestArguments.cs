using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

/// <summary>The arguments of a request's fields, coerced once each. One request uses it, on one thread at a time.</summary>
public sealed class RequestArguments(IReadOnlyDictionary<string, object?> variables)
{
    private readonly Dictionary<Selection, IReadOnlyDictionary<string, object?>> _coerced = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Selection, Type), object> _read = [];

    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    /// <summary>Whether the answer depends on when it was asked for: something has read <see cref="Now"/>.</summary>
    public bool DependsOnClock { get; private set; }

    /// <summary>The moment of the request: one for all of its fields.</summary>
    public DateTimeOffset Now
    {
        get
        {
            DependsOnClock = true;
            return _now;
        }
    }

    /// <summary>The arguments of a field by name; an absent one without a default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Of(Selection selection)
    {
        if (!_coerced.TryGetValue(selection, out var arguments))
            _coerced.Add(selection, arguments = selection.CoerceArguments(variables));
        return arguments;
    }

    /// <summary>The value of an argument; null if it is null or absent.</summary>
    public object? Of(Selection selection, string argument) => Of(selection).GetValueOrDefault(argument);

    /// <summary>What is read from a field's arguments as a whole, once.</summary>
    public T Once<T>(Selection selection, Func<T> read)
        where T : class
    {
        if (!_read.TryGetValue((selection, typeof(T)), out var known))
            _read.Add((selection, typeof(T)), known = read());
        return (T)known;
    }
}
