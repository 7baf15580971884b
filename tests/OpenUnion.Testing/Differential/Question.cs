using System.Text.Json.Nodes;

namespace OpenUnion.Testing.Differential;

/// <summary>A list asked for with a condition and an order.</summary>
/// <param name="Field">The root field.</param>
/// <param name="Type">Type of its rows.</param>
/// <param name="Pages">About how many pages to walk through it in.</param>
internal sealed record Question(string Field, string Type, JsonObject Where, IReadOnlyList<SortTerm> Order, int Pages)
{
    /// <summary>The terms that count: of two over the same field, the first.</summary>
    public IReadOnlyList<SortTerm> Terms => [.. Order.DistinctBy(term => string.Join('.', term.Path))];

    /// <summary>The order as the argument takes it.</summary>
    public JsonArray OrderArgument => [.. Order.Select(term => term.Argument)];

    public override string ToString() => $"{Field}(where: {Where.ToJsonString()}, order: {OrderArgument.ToJsonString()}) in {Pages} pages";
}

/// <summary>One term of an order: a field, over the fields that refer to its row.</summary>
internal sealed record SortTerm(IReadOnlyList<string> Path, bool Descending)
{
    public JsonNode Argument => Path.Reverse().Aggregate((JsonNode)(Descending ? "DESC" : "ASC")!, (inner, name) => new JsonObject { [name] = inner });
}
