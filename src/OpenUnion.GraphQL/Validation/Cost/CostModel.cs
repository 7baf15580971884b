using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>What a field costs.</summary>
/// <param name="Weight">Each time it is resolved.</param>
/// <param name="ListSize">Its number of items, when the schema says it.</param>
/// <param name="HasPricedArguments">Arguments have weights, or say the number of items.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FieldPrice(double Weight, ListSize? ListSize, bool HasPricedArguments);

/// <summary>All weights of a schema, read once. What has no weight of its own costs 1 when it is or returns an object, interface or union, and else 0.</summary>
internal sealed class CostModel
{
    private static readonly ConditionalWeakTable<Schema, CostModel> Models = [];
    private readonly FrozenDictionary<FieldDefinition, FieldPrice> _fields;
    private readonly FrozenDictionary<NamedType, double> _types;
    private readonly Dictionary<InputValue, double> _inputs = [];
    private readonly HashSet<InputObjectType> _weighted = [];
    private readonly HashSet<InputValue> _priced = [];

    private CostModel(Schema schema)
    {
        foreach (var type in schema.Types.OfType<InputObjectType>()) AddInputs(type.Fields);
        foreach (var field in schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields)) AddInputs(field.Arguments);
        FindWeightedTypes(schema);
        foreach (var field in schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields)) AddPriced(field);
        _types = schema.Types.ToFrozenDictionary(type => type, type => Weight(type.Directives) ?? (type.IsComposite ? 1 : 0));
        _fields = schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).ToFrozenDictionary(field => field, Price);
    }

    public static CostModel Of(Schema schema) => Models.GetValue(schema, static schema => new(schema));

    /// <summary>Meta-fields are free.</summary>
    public FieldPrice PriceOf(FieldDefinition field) => _fields.GetValueOrDefault(field);

    /// <summary>What a value of the type costs.</summary>
    public double WeightOf(NamedType type) => _types.GetValueOrDefault(type);

    /// <summary>What an argument or input field costs that was given this value, with the input fields inside the value.</summary>
    public double WeightOf(InputValue input, object? value) => _inputs.GetValueOrDefault(input) + WeightInside(input.Type.Named, value);

    private double WeightInside(NamedType type, object? value)
    {
        if (type is not InputObjectType input || !_weighted.Contains(input)) return 0;
        return value switch
        {
            IReadOnlyDictionary<string, object?> fields => fields.Sum(pair => input.Fields[pair.Key] is { } field ? WeightOf(field, pair.Value) : 0),
            IReadOnlyList<object?> items => items.Sum(item => WeightInside(type, item)),
            _ => 0,
        };
    }

    /// <summary>True for an argument that makes a difference to the cost.</summary>
    public bool IsPriced(InputValue argument) => _priced.Contains(argument);

    private FieldPrice Price(FieldDefinition field) => new(
        Weight(field.Directives) ?? (field.Type.Named.IsComposite ? 1 : 0),
        ListSize.Of(field),
        field.Arguments.Any(IsPriced));

    private bool HasWeight(InputValue input) =>
        _inputs.ContainsKey(input) || (input.Type.Named is InputObjectType type && _weighted.Contains(type));

    private void AddInputs(IEnumerable<InputValue> inputs)
    {
        foreach (var input in inputs)
            if (Weight(input.Directives) is { } weight) _inputs.Add(input, weight);
    }

    private void AddPriced(FieldDefinition field)
    {
        var slicing = ListSize.Of(field)?.SlicingArguments.Select(path => path.Split('.')[0]).ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var argument in field.Arguments)
            if (HasWeight(argument) || slicing.Contains(argument.Name)) _priced.Add(argument);
    }

    // Input types may contain each other in circles.
    private void FindWeightedTypes(Schema schema)
    {
        var types = schema.Types.OfType<InputObjectType>().ToList();
        bool grew;
        do
        {
            grew = false;
            foreach (var type in types)
                if (type.Fields.Any(HasWeight)) grew |= _weighted.Add(type);
        }
        while (grew);
    }

    private static double? Weight(ImmutableArray<AppliedDirective> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == "cost" && directive.Arguments.GetValueOrDefault("weight") is string text
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && double.IsFinite(weight))
                return weight;
        }

        return null;
    }
}
