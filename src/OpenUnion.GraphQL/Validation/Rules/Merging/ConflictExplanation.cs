using System.Runtime.CompilerServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules.Merging;

/// <summary>
/// Finds all conflicts of a selection set, each once in a document, by comparing pairs: fields with fields, fields with fragments, fragments with fragments.
/// Takes a bounded number of steps, and stops explaining when they are spent.
/// </summary>
internal sealed class ConflictExplanation(ValidationContext context)
{
    private const int MostSteps = 100_000;
    private readonly Dictionary<SelectionSetNode, FlatSelection> _flat = [];
    private readonly Dictionary<(FlatSelection, FragmentInfo), bool> _fieldsWithFragment = [];
    private readonly Dictionary<(FragmentInfo, FragmentInfo), bool> _fragments = [];
    private int _steps;

    public List<Conflict> Within(TypedSet set)
    {
        var found = new List<Conflict>();
        var flat = Flat(set);
        foreach (var group in flat.Groups)
            for (var i = 0; i < group.Count; i++)
                for (var j = i + 1; j < group.Count && CanGoOn(); j++) Compare(found, false, group[i], group[j]);
        for (var i = 0; i < flat.Fragments.Count; i++)
        {
            CompareWithFragment(found, false, flat, flat.Fragments[i]);
            for (var j = i + 1; j < flat.Fragments.Count; j++) CompareFragments(found, false, flat.Fragments[i], flat.Fragments[j]);
        }

        return found;
    }

    private bool CanGoOn() => ++_steps <= MostSteps && RuntimeHelpers.TryEnsureSufficientExecutionStack();

    private FlatSelection Flat(TypedSet set)
    {
        if (!_flat.TryGetValue(set.Node, out var flat)) _flat.Add(set.Node, flat = new(context, set));
        return flat;
    }

    private FlatSelection Flat(FragmentInfo fragment) => Flat(new TypedSet(fragment.Node.SelectionSet, fragment.CompositeType));

    private void CompareWithFragment(List<Conflict> found, bool exclusive, FlatSelection fields, FragmentInfo fragment)
    {
        if (!CanGoOn() || !IsNew(_fieldsWithFragment, (fields, fragment), exclusive)) return;
        var other = Flat(fragment);
        if (ReferenceEquals(fields, other)) return;
        CompareAll(found, exclusive, fields, other);
        foreach (var inner in other.Fragments) CompareWithFragment(found, exclusive, fields, inner);
    }

    private void CompareFragments(List<Conflict> found, bool exclusive, FragmentInfo a, FragmentInfo b)
    {
        if (!CanGoOn() || ReferenceEquals(a, b) || !IsNewPair(a, b, exclusive)) return;
        var (left, right) = (Flat(a), Flat(b));
        CompareAll(found, exclusive, left, right);
        foreach (var inner in right.Fragments) CompareFragments(found, exclusive, a, inner);
        foreach (var inner in left.Fragments) CompareFragments(found, exclusive, inner, b);
    }

    private void CompareAll(List<Conflict> found, bool exclusive, FlatSelection left, FlatSelection right)
    {
        foreach (var group in left.Groups)
        {
            if (!CanGoOn()) return;
            if (right.Group(group[0].Node.ResponseName) is not { } others) continue;
            foreach (var a in group)
                foreach (var b in others) Compare(found, exclusive, a, b);
        }
    }

    private void Compare(List<Conflict> found, bool exclusive, MergedField a, MergedField b)
    {
        if (!CanGoOn()) return;
        exclusive |= MergedField.Exclude(a, b);
        var (typeA, typeB) = (a.DefinitionIn(context.Schema)?.Type, b.DefinitionIn(context.Schema)?.Type);
        var reason = (exclusive ? null : FieldComparison.Difference(a.Node, b.Node)) ?? FieldComparison.TypeConflict(typeA, typeB);
        if (reason is not null)
        {
            found.Add(Conflict.Of(a.Node, b.Node, reason));
            return;
        }

        if (a.Node.SelectionSet is not { } left || b.Node.SelectionSet is not { } right) return;
        var inner = Between(exclusive, new(left, Composite(typeA)), new(right, Composite(typeB)));
        if (inner.Count > 0) found.Add(Conflict.Inside(a.Node, b.Node, inner));
    }

    private List<Conflict> Between(bool exclusive, TypedSet a, TypedSet b)
    {
        var found = new List<Conflict>();
        var (left, right) = (Flat(a), Flat(b));
        CompareAll(found, exclusive, left, right);
        foreach (var fragment in right.Fragments) CompareWithFragment(found, exclusive, left, fragment);
        foreach (var fragment in left.Fragments) CompareWithFragment(found, exclusive, right, fragment);
        foreach (var x in left.Fragments)
            foreach (var y in right.Fragments) CompareFragments(found, exclusive, x, y);
        return found;
    }

    // What was compared as not exclusive needs no comparison as exclusive, which asks for less.
    private static bool IsNew<T>(Dictionary<T, bool> compared, T pair, bool exclusive) where T : notnull
    {
        if (compared.TryGetValue(pair, out var before) && (exclusive || !before)) return false;
        compared[pair] = exclusive;
        return true;
    }

    private bool IsNewPair(FragmentInfo a, FragmentInfo b, bool exclusive) =>
        IsNew(_fragments, _fragments.ContainsKey((b, a)) ? (b, a) : (a, b), exclusive);

    private static NamedType? Composite(GraphQLType? type) => type?.Named is { IsComposite: true } named ? named : null;
}
