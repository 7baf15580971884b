using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>
/// The cost of one operation for many requests. Counting depends on nothing but the variables that it asks for: where they have the same values again,
/// the cost is known. Safe for threads.
/// </summary>
public sealed class OperationPrice(Schema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments)
{
    // Page sizes and conditions have few values; hostile ones push each other out.
    private const int MostKnown = 16;
    private volatile Known[] _known = [];

    /// <summary>As <see cref="OperationCost.Compute"/>.</summary>
    public OperationCost For(IReadOnlyDictionary<string, object?> variables)
    {
        foreach (var known in _known)
            if (known.IsFor(variables)) return known.Cost;
        var consulted = new ConsultedVariables(variables);
        var cost = OperationCost.Compute(schema, operation, fragments, consulted);
        Remember(consulted, cost);
        return cost;
    }

    // Of two threads that remember at the same time one may be forgotten.
    private void Remember(ConsultedVariables consulted, OperationCost cost)
    {
        var values = new KeyValuePair<string, Found>[consulted.Names.Count];
        var i = 0;
        foreach (var name in consulted.Names)
        {
            var found = Found.In(consulted, name);
            if (found.Value is not (null or bool or int or double or string)) return;
            values[i++] = new(name, found);
        }

        _known = [new(values, cost), .. _known.Take(MostKnown - 1)];
    }

    private readonly record struct Found(bool Exists, object? Value)
    {
        // Numbers and conditions decide how much there is; which text it is that is given makes no difference.
        public static Found In(IReadOnlyDictionary<string, object?> variables, string name) =>
            new(variables.TryGetValue(name, out var value), value is string ? "" : value);
    }

    private sealed record Known(KeyValuePair<string, Found>[] Values, OperationCost Cost)
    {
        public bool IsFor(IReadOnlyDictionary<string, object?> variables)
        {
            foreach (var (name, found) in Values)
                if (Found.In(variables, name) != found) return false;
            return true;
        }
    }
}
