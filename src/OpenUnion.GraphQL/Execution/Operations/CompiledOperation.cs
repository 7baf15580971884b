using System.Collections.Frozen;
using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>One operation of a validated document, with the types of its variables. Immutable; made once, executed often.</summary>
public sealed class CompiledOperation
{
    private readonly ImmutableArray<string> _conditionNames;
    private readonly OperationVariant? _onlyVariant;
    private readonly BoundedCache<UInt128, OperationVariant>? _variants;

    internal CompiledOperation(Schema schema, DocumentNode document, OperationDefinitionNode definition, ObjectType rootType, Bindings bindings, OperationLimits limits)
    {
        (Schema, Document, Definition, RootType, Bindings, Limits) = (schema, document, definition, rootType, bindings, limits);
        Fragments = FragmentsOf(document);
        Variables = [.. definition.Variables.Select(node => new OperationVariable(node, schema.TypeFrom(node.Type)))];
        _conditionNames = ConditionValues.NamesIn(document.Definitions.OfType<FragmentDefinitionNode>().Prepend<ExecutableDefinitionNode>(definition));
        if (_conditionNames.IsEmpty) _onlyVariant = new(this, default);
        else if (_conditionNames.Length <= ConditionValues.MostNames) _variants = new(limits.MaxVariants);
    }

    public Schema Schema { get; }

    public DocumentNode Document { get; }

    public OperationDefinitionNode Definition { get; }

    /// <summary>Null for an anonymous operation.</summary>
    public string? Name => Definition.Name;

    public OperationType Kind => Definition.Operation;

    public ObjectType RootType { get; }

    public ImmutableArray<OperationVariable> Variables { get; }

    /// <summary>The document's fragments by name.</summary>
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    internal Bindings Bindings { get; }

    internal OperationLimits Limits { get; }

    /// <summary>The operation with @skip and @include decided by these coerced variables; a bounded number is memoised.</summary>
    /// <exception cref="GraphQLException">@skip and @include use more variables than can be told apart.</exception>
    public OperationVariant GetVariant(IReadOnlyDictionary<string, object?> variables)
    {
        if (_onlyVariant is not null) return _onlyVariant;
        if (_variants is null)
            throw new GraphQLException($"@skip and @include use more than {ConditionValues.MostNames} variables.", "HC0047");
        var values = ConditionValues.Of(_conditionNames, variables);
        if (_variants.TryGet(values.Bits, (ulong)values.Bits.GetHashCode(), out var known)) return known;
        var variant = new OperationVariant(this, values);
        _variants.Add(values.Bits, (ulong)values.Bits.GetHashCode(), variant, weight: 1);
        return variant;
    }

    private static FrozenDictionary<string, FragmentDefinitionNode> FragmentsOf(DocumentNode document)
    {
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
            if (definition is FragmentDefinitionNode fragment) fragments.TryAdd(fragment.Name, fragment);
        return fragments.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
