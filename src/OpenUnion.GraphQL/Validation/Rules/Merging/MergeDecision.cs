using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules.Merging;

/// <summary>
/// Decides whether all fields of a selection set can be merged. Fields with one response name are compared as a set: all with the first,
/// since being alike is transitive; then what they select is merged and looked at in the same way, each set of selection sets once.
/// Does not recurse: sets wait in a queue.
/// </summary>
internal sealed class MergeDecision(ValidationContext context)
{
    private readonly FieldGathering _gathering = new(context);
    private readonly Queue<MergedSets> _waiting = new();
    private readonly SeenSets _seen = new();
    private readonly HashSet<SelectionSetNode> _merged = [];
    private readonly Dictionary<SelectionSetNode, int> _numbers = [];

    /// <summary>A conflict, or null. After a conflict nothing more can be asked.</summary>
    public Conflict? FindConflict(TypedSet set)
    {
        // What merges together with others merges alone.
        if (_merged.Contains(set.Node)) return null;
        var conflict = FindIn(new([set], [], ShapeOnly: false));
        while (conflict is null && _waiting.TryDequeue(out var next)) conflict = FindIn(next);
        return conflict;
    }

    private Conflict? FindIn(MergedSets sets)
    {
        var groups = _gathering.Repeated(sets.Sets);
        if (!sets.ShapeOnly) Remember(sets);
        foreach (var group in groups)
        {
            if (!context.Spend(group.Count)) return null;
            if ((ShapeConflict(group) ?? (sets.ShapeOnly ? null : DifferenceIn(group))) is { } conflict) return conflict;
            Follow(group, sets.ShapeOnly);
        }

        return null;
    }

    private void Remember(MergedSets sets)
    {
        foreach (var set in sets.Sets) _merged.Add(set.Node);
        foreach (var fragment in _gathering.Fragments) _merged.Add(fragment.Node.SelectionSet);
    }

    private Conflict? ShapeConflict(List<MergedField> group)
    {
        (FieldNode Node, GraphQLType Type)? known = null;
        foreach (var field in group)
        {
            if (field.DefinitionIn(context.Schema)?.Type is not { } type) continue;
            if (known is null) known = (field.Node, type);
            else if (FieldComparison.TypeConflict(known.Value.Type, type) is { } reason) return Conflict.Of(known.Value.Node, field.Node, reason);
        }

        return null;
    }

    // A field on an abstract type may meet each other field; without one, only fields on the same object type meet.
    private static Conflict? DifferenceIn(List<MergedField> group)
    {
        var shared = group.FindIndex(field => field.Parent is not ObjectType);
        Dictionary<ObjectType, FieldNode>? firsts = null;
        foreach (var field in group)
        {
            var other = group[Math.Max(shared, 0)].Node;
            if (shared < 0)
            {
                firsts ??= [];
                var parent = (ObjectType)field.Parent!;
                if (firsts.TryAdd(parent, field.Node)) continue;
                other = firsts[parent];
            }

            if (FieldComparison.Difference(other, field.Node) is { } reason) return Conflict.Of(other, field.Node, reason);
        }

        return null;
    }

    // What all fields select has the same shape; what those select that may meet can be merged.
    private void Follow(List<MergedField> group, bool shapeOnly)
    {
        var objects = group.Select(field => field.Parent).OfType<ObjectType>().Distinct().ToList();
        if (shapeOnly || objects.Count <= 1)
        {
            Enqueue(group, shapeOnly);
            return;
        }

        Enqueue(group, shapeOnly: true);
        foreach (var type in objects)
        {
            if (!context.Spend(group.Count)) return;
            Enqueue(group.Where(field => field.Parent is not ObjectType parent || ReferenceEquals(parent, type)), shapeOnly: false);
        }
    }

    private void Enqueue(IEnumerable<MergedField> fields, bool shapeOnly)
    {
        var sets = new SortedDictionary<int, TypedSet>();
        foreach (var field in fields)
        {
            if (field.Node.SelectionSet is not { } set) continue;
            var inner = Whole(new(set, field.DefinitionIn(context.Schema)?.Type.Named is { IsComposite: true } type ? type : null));
            sets[NumberOf(inner.Node)] = inner;
        }

        // One set alone is checked where it stands.
        if (sets.Count < 2) return;
        var merged = new MergedSets([.. sets.Values], [.. sets.Keys], shapeOnly);
        if (_seen.Add(merged)) _waiting.Enqueue(merged);
    }

    // A set that holds a fragment and nothing else is that fragment's, so that many such sets are one.
    private TypedSet Whole(TypedSet set)
    {
        for (var i = 0; i <= context.Fragments.Count; i++)
        {
            if (set.Node.OnlySpread is not { } spread || context.Fragment(spread.Name) is not { } fragment) return set;
            if (!context.Spend(1)) return set;
            set = new(fragment.Node.SelectionSet, fragment.CompositeType);
        }

        return set;
    }

    private int NumberOf(SelectionSetNode set)
    {
        if (_numbers.TryGetValue(set, out var number)) return number;
        _numbers.Add(set, _numbers.Count);
        return _numbers.Count - 1;
    }
}
