using System.Runtime.InteropServices;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules.Merging;

/// <summary>Gathers the fields of selection sets by response name, fragments included, each fragment once. Keeps its tables between uses.</summary>
internal sealed class FieldGathering(ValidationContext context)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<MergedField> _firsts = [];
    private readonly List<List<MergedField>?> _groups = [];
    private bool _hasGroups;
    private int _mark;

    /// <summary>The fragments that the last gathering came through.</summary>
    public List<FragmentInfo> Fragments { get; } = [];

    /// <summary>Groups of two or more fields with the same response name.</summary>
    public List<List<MergedField>> Repeated(ReadOnlySpan<TypedSet> sets)
    {
        _mark = context.NextSearch();
        Fragments.Clear();
        foreach (var set in sets) Add(set.Node, set.Parent);
        for (var i = 0; i < Fragments.Count; i++) Add(Fragments[i].Node.SelectionSet, Fragments[i].CompositeType);
        List<List<MergedField>> result = _hasGroups ? [.. _groups.OfType<List<MergedField>>()] : [];
        Clear();
        return result;
    }

    private void Add(SelectionSetNode set, NamedType? parent)
    {
        if (!context.CanDescend()) return;
        foreach (var selection in set.Selections)
        {
            if (!context.Spend(1)) return;
            if (selection.IsField(out var field)) Add(new MergedField(field, parent));
            else if (selection.IsInline(out var inline)) Add(inline.SelectionSet, TypeOf(inline, parent));
            else if (selection.IsSpread(out var spread)) Add(spread);
        }
    }

    private void Add(MergedField field)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, field.Node.ResponseName, out var exists);
        if (!exists)
        {
            place = _firsts.Count;
            _firsts.Add(field);
            _groups.Add(null);
            return;
        }

        _hasGroups = true;
        (_groups[place] ??= [_firsts[place]]).Add(field);
    }

    private void Add(FragmentSpreadNode spread)
    {
        if (context.Fragment(spread.Name) is not { } fragment || fragment.Mark == _mark) return;
        fragment.Mark = _mark;
        Fragments.Add(fragment);
    }

    private NamedType? TypeOf(InlineFragmentNode inline, NamedType? parent)
    {
        if (inline.TypeCondition is not { } condition) return parent;
        return context.Schema.Types[condition.Name] is { IsComposite: true } type ? type : null;
    }

    private void Clear()
    {
        _places.Clear();
        _firsts.Clear();
        _groups.Clear();
        _hasGroups = false;
    }
}
