using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>https://spec.graphql.org/September2025/#CollectFields(), for counting.</summary>
internal sealed class SelectedFields(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, IReadOnlyDictionary<string, object?> variables)
{
    /// <summary>Selections looked at so far.</summary>
    public int Steps { get; private set; }

    /// <summary>The fields that an object of the type has, merged by response name.</summary>
    public IEnumerable<List<FieldNode>> Of(List<SelectionSetNode> sets, ObjectType type)
    {
        var groups = new Dictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<SelectionSetNode>(sets);
        while (waiting.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                Steps++;
                if (!IsIncluded(selection.Directives)) continue;
                if (selection.IsField(out var field)) Add(groups, field);
                else if (Inside(selection, type, seen) is { } inner) waiting.Push(inner);
            }
        }

        return groups.Values;
    }

    /// <summary>A set that holds one fragment and nothing else is that fragment's, so that many such sets are counted once.</summary>
    public SelectionSetNode Whole(SelectionSetNode set, ObjectType type)
    {
        for (var i = 0; i < fragments.Count; i++)
        {
            if (set.OnlySpread is not { Directives.IsEmpty: true } spread) return set;
            if (!fragments.TryGetValue(spread.Name, out var fragment) || !Applies(fragment.TypeCondition, type)) return set;
            set = fragment.SelectionSet;
        }

        return set;
    }

    private SelectionSetNode? Inside(SelectionNode selection, ObjectType type, HashSet<string> seen)
    {
        if (selection.IsInline(out var inline)) return inline.TypeCondition is not { } condition || Applies(condition, type) ? inline.SelectionSet : null;
        return selection.IsSpread(out var spread) && seen.Add(spread.Name) && fragments.TryGetValue(spread.Name, out var fragment) && Applies(fragment.TypeCondition, type) ? fragment.SelectionSet : null;
    }

    private bool Applies(NamedTypeNode condition, ObjectType type) =>
        schema.Types[condition.Name] is { } named && schema.IsPossibleType(named, type);

    private bool IsIncluded(NodeList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == "skip" && Condition(directive) == true) return false;
            if (directive.Name == "include" && Condition(directive) == false) return false;
        }

        return true;
    }

    private bool? Condition(DirectiveNode directive)
    {
        var value = directive.Arguments.Named("if")?.Value;
        return value?.Variable is { } variable ? variables.GetValueOrDefault(variable) as bool? : value?.Boolean;
    }

    private static void Add(Dictionary<string, List<FieldNode>> groups, FieldNode field)
    {
        if (groups.TryGetValue(field.ResponseName, out var group)) group.Add(field);
        else groups.Add(field.ResponseName, [field]);
    }
}
