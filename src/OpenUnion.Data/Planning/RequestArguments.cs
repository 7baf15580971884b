using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Planning;

/// <summary>The arguments of a request's fields, coerced once each.</summary>
public sealed class RequestArguments(IReadOnlyDictionary<string, object?> variables)
{
    private readonly Dictionary<Selection, IReadOnlyDictionary<string, object?>> _coerced = new(ReferenceEqualityComparer.Instance);

    /// <summary>The moment of the request: one for all of its fields.</summary>
    public DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    /// <summary>The arguments of a field by name; an absent one without a default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Of(Selection selection)
    {
        if (!_coerced.TryGetValue(selection, out var arguments))
            _coerced.Add(selection, arguments = selection.CoerceArguments(variables));
        return arguments;
    }

    /// <summary>The value of an argument; null if it is null or absent.</summary>
    public object? Of(Selection selection, string argument) => Of(selection).GetValueOrDefault(argument);
}
