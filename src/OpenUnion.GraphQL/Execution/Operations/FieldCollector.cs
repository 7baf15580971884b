using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>
/// https://spec.graphql.org/September2025/#sec-Field-Collection, with a stack of its own: fragments that spread fragments nest
/// as deep as a document is long.
/// </summary>
internal sealed class FieldCollector
{
    private readonly OperationVariant _variant;
    private readonly ObjectType _type;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<(FieldDefinition Field, List<FieldNode> Nodes)> _fields = [];
    private readonly Stack<NodeList<SelectionNode>.Enumerator> _open = new();
    private HashSet<string>? _visitedFragments;

    private FieldCollector(OperationVariant variant, ObjectType type) => (_variant, _type) = (variant, type);

    /// <summary>The selections of a root type (no parent), or of the merged nodes of the parent field.</summary>
    public static SelectionSet Collect(OperationVariant variant, ObjectType type, Selection? parent)
    {
        var depth = (parent?.Depth ?? 0) + 1;
        CheckLimits(variant, depth);
        var collector = new FieldCollector(variant, type);
        if (parent is null) collector.Walk(variant.Operation.Definition.SelectionSet);
        else
            foreach (var node in parent.FieldNodes)
                if (node.SelectionSet is { } set) collector.Walk(set);
        return collector.Finish(depth);
    }

    // Before the walk: what is beyond a limit is not walked once an item of a list.
    private static void CheckLimits(OperationVariant variant, int depth)
    {
        var limit = variant.Operation.Limits.MaxDepth;
        if (depth > limit) throw new GraphQLException($"Fields are nested deeper than {limit} levels.", "HC0047");
        variant.CountSelections(0);
    }

    private SelectionSet Finish(int depth)
    {
        _variant.CountSelections(_fields.Count);
        var selections = new Selection[_fields.Count];
        for (var i = 0; i < selections.Length; i++)
            selections[i] = new(_variant, _type, _fields[i].Field, [.. _fields[i].Nodes], depth);
        return new(_type, ImmutableCollectionsMarshal.AsImmutableArray(selections));
    }

    private void Walk(SelectionSetNode set)
    {
        Open(set);
        while (_open.TryPop(out var selections))
        {
            if (!selections.MoveNext()) continue;
            _open.Push(selections);
            Visit(selections.Current);
        }
    }

    private void Open(SelectionSetNode set) => _open.Push(set.Selections.GetEnumerator());

    // Null when it was spread before.
    private FragmentDefinitionNode? Fragment(string name) =>
        (_visitedFragments ??= new(StringComparer.Ordinal)).Add(name) ? _variant.Operation.Fragments.GetValueOrDefault(name) : null;

    private void Visit(SelectionNode node)
    {
        if (!IsIncluded(node)) return;
        if (node.IsField(out var field)) Add(field);
        else if (node.IsInline(out var inline) && Applies(inline.TypeCondition)) Open(inline.SelectionSet);
        else if (node.IsSpread(out var spread) && Fragment(spread.Name) is { } fragment && Applies(fragment.TypeCondition)) Open(fragment.SelectionSet);
    }

    // A field that the type does not have is left out: validation has refused it, and an unvalidated operation goes on without.
    private void Add(FieldNode node)
    {
        if (_indices.TryGetValue(node.ResponseName, out var index))
        {
            _fields[index].Nodes.Add(node);
            return;
        }

        if (_variant.Schema.FieldOf(_type, node.Name) is not { } field) return;
        _indices.Add(node.ResponseName, _fields.Count);
        _fields.Add((field, [node]));
    }

    private bool Applies(NamedTypeNode? condition) =>
        condition is not { } named || (_variant.Schema.Types[named.Name] is { } type && _variant.Schema.IsPossibleType(type, _type));

    private bool IsIncluded(SelectionNode node)
    {
        foreach (var directive in node.Directives)
        {
            if (directive.Name == "skip" && Condition(directive)) return false;
            if (directive.Name == "include" && !Condition(directive)) return false;
        }

        return true;
    }

    private bool Condition(DirectiveNode directive)
    {
        var given = directive.Arguments.Named("if")?.Value;
        if (given is { } value && _variant.Conditions.ValueOf(value) is { } condition) return condition;
        var found = given is null ? "was not provided" : $"has no value: {given}";
        throw new GraphQLException(new GraphQLError($"Argument \"@{directive.Name}(if:)\" of required type \"Boolean!\" {found}.", given?.Location ?? directive.Location));
    }
}
