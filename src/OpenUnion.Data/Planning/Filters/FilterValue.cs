using OpenUnion.GraphQL.Language;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>A place in a `where`: the value that stands there now, and how to read it in another request of the same shape.</summary>
/// <param name="Value">The coerced value in the request at hand. Its shape decides the plan, its scalars do not.</param>
/// <param name="Read">Takes the coerced value from the arguments of a request.</param>
/// <param name="Path">The way to the place, for messages: <c>stations.where.kind.eq</c>.</param>
/// <param name="Literal">What the document has there; null where the value is all there is, as inside a variable's value.</param>
public sealed record FilterValue(object? Value, Func<RequestArguments, object?> Read, string Path, ValueNode? Literal = null)
{
    /// <summary>A variable without a value: no condition, where a literal null may be one.</summary>
    public bool IsOmitted => Value is null && Literal is { Kind: NodeKind.Variable };

    /// <summary>Whether a field is there, be it as a variable without a value.</summary>
    public bool Has(string field) => Fields?.ContainsKey(field) == true || LiteralOf(field) is { Kind: NodeKind.Variable };

    /// <summary>The place of a field.</summary>
    public FilterValue Field(string name) => new(
        Fields?.GetValueOrDefault(name),
        request => (Read(request) as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault(name),
        $"{Path}.{name}",
        LiteralOf(name));

    /// <summary>The places of a list's items; a value that stands for a list of itself is the one item.</summary>
    public IEnumerable<FilterValue> Items()
    {
        var items = (IReadOnlyList<object?>)Value!;
        var literals = Literal is { Kind: NodeKind.ListValue } list ? list.Items.ToArray() : null;
        var single = Literal is { Kind: NodeKind.Variable } ? null : Literal;
        for (var i = 0; i < items.Count; i++)
        {
            var index = i;
            yield return new(items[i], request => ((IReadOnlyList<object?>)Read(request)!)[index], $"{Path}[{i}]", literals is null ? single : literals[i]);
        }
    }

    private IReadOnlyDictionary<string, object?>? Fields => Value as IReadOnlyDictionary<string, object?>;

    private ValueNode? LiteralOf(string field) => Literal?.Fields.Named(field)?.Value;
}
