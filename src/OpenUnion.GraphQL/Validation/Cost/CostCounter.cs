using System.Runtime.CompilerServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>Adds up costs from the leaves to the root. What one selection set costs on one object type is counted once.</summary>
internal sealed class CostCounter(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, IReadOnlyDictionary<string, object?> variables)
{
    private const int MostSteps = 500_000;
    private static readonly OperationCost Free = new(0, 0);
    private static readonly Dictionary<string, object?> None = new(StringComparer.Ordinal);
    private readonly CostModel _model = CostModel.Of(schema);
    private readonly SelectedFields _fields = new(schema, fragments, variables);
    private readonly Dictionary<(SelectionSetNode, ObjectType, Sizing), OperationCost> _known = [];
    private bool _isTooMuch;

    public OperationCost Of(OperationDefinitionNode operation)
    {
        if (schema.RootTypeOf(operation.Operation) is not { } root) return Free;
        var cost = OfObject([operation.SelectionSet], root, Sizing.None);
        return _isTooMuch ? new(OperationCost.Highest, OperationCost.Highest) : cost;
    }

    /// <summary>An object of any of the possible types, the dearest of them.</summary>
    private OperationCost OfAny(List<SelectionSetNode> sets, NamedType type, Sizing sizing)
    {
        if (type is ObjectType only) return OfObject(sets, only, sizing);
        var (field, weight) = (0.0, 0.0);
        foreach (var possible in schema.PossibleTypesOf(type))
        {
            var cost = OfObject(sets, possible, sizing);
            (field, weight) = (Math.Max(field, cost.FieldCost), Math.Max(weight, cost.TypeCost));
        }

        return new(field, weight);
    }

    private OperationCost OfObject(List<SelectionSetNode> sets, ObjectType type, Sizing sizing)
    {
        if (!CanGoOn()) return Free;
        if (sets.Count > 1) return Sum(sets, type, sizing);
        var key = (_fields.Whole(sets[0], type), type, sizing);
        if (_known.TryGetValue(key, out var known)) return known;
        var cost = Sum(sets, type, sizing);
        _known[key] = cost;
        return cost;
    }

    private OperationCost Sum(List<SelectionSetNode> sets, ObjectType type, Sizing sizing)
    {
        var (field, weight) = (0.0, _model.WeightOf(type));
        foreach (var nodes in _fields.Of(sets, type))
        {
            var cost = OfField(nodes, type, sizing);
            (field, weight) = (field + cost.FieldCost, weight + cost.TypeCost);
        }

        return new(Bounded(field), Bounded(weight));
    }

    private OperationCost OfField(List<FieldNode> nodes, ObjectType parent, Sizing sizing)
    {
        if (schema.FieldOf(parent, nodes[0].Name) is not { } field || field.Name.StartsWith("__", StringComparison.Ordinal)) return Free;
        var price = _model.PriceOf(field);
        var arguments = price.HasPricedArguments ? Arguments(field, nodes[0]) : None;
        var own = price.Weight + WeightOf(field, arguments);
        var items = price.ListSize?.SizeBy(arguments);
        var inner = Inner(nodes, field.Type.Named, Sizing.Of(price.ListSize, items));
        var size = field.Type.Nullable is not ListType ? 1
            : price.ListSize is { SizedFields.Count: 0 } && items is not null ? items.Value
            : sizing.SizeOf(field.Name) ?? 1;
        return new(Bounded(Math.Max(0, own) + (size * inner.FieldCost)), Bounded(size * inner.TypeCost));
    }

    private OperationCost Inner(List<FieldNode> nodes, NamedType type, Sizing sizing)
    {
        var sets = new List<SelectionSetNode>(nodes.Count);
        foreach (var node in nodes)
            if (node.SelectionSet is { } set) sets.Add(set);
        return sets.Count > 0 && type.IsComposite ? OfAny(sets, type, sizing) : new(0, _model.WeightOf(type));
    }

    private double WeightOf(FieldDefinition field, Dictionary<string, object?> given)
    {
        var weight = 0.0;
        foreach (var (name, value) in given) weight += _model.WeightOf(field.Arguments[name]!, value);
        return weight;
    }

    // Those that make a difference; a value that does not fit is refused elsewhere.
    private Dictionary<string, object?> Arguments(FieldDefinition field, FieldNode node)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in field.Arguments)
        {
            if (!_model.IsPriced(argument)) continue;
            if (node.Arguments.Named(argument.Name)?.Value is not { } literal || (literal.Variable is { } variable && !variables.ContainsKey(variable)))
            {
                if (argument.HasDefault) result[argument.Name] = argument.DefaultValue;
            }
            else if (LiteralCoercion.TryCoerce(literal, argument.Type, variables, out var value))
            {
                result[argument.Name] = value;
            }
        }

        return result;
    }

    private bool CanGoOn()
    {
        if (_isTooMuch) return false;
        _isTooMuch = _fields.Steps > MostSteps || !RuntimeHelpers.TryEnsureSufficientExecutionStack();
        return !_isTooMuch;
    }

    private static double Bounded(double cost) => Math.Clamp(cost, -OperationCost.Highest, OperationCost.Highest);
}
