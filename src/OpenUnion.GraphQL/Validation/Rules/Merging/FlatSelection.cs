using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules.Merging;

/// <summary>The fields of a selection set by response name, inline fragments included, and the fragments that it spreads.</summary>
internal sealed class FlatSelection
{
    private readonly Dictionary<string, List<MergedField>> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<FragmentInfo> _spread = [];

    public FlatSelection(ValidationContext context, TypedSet set) => Add(context, set);

    /// <summary>In the order in which names first occur.</summary>
    public List<List<MergedField>> Groups { get; } = [];

    /// <summary>Each once.</summary>
    public List<FragmentInfo> Fragments { get; } = [];

    public List<MergedField>? Group(string responseName) => _byName.GetValueOrDefault(responseName);

    private void Add(ValidationContext context, TypedSet set)
    {
        if (!context.CanDescend()) return;
        foreach (var selection in set.Node.Selections)
        {
            if (selection.IsField(out var field)) Add(new MergedField(field, set.Parent));
            else if (selection.IsInline(out var inline)) Add(context, new(inline.SelectionSet, TypeOf(context.Schema, inline, set.Parent)));
            else if (selection.IsSpread(out var spread) && context.Fragment(spread.Name) is { } fragment && _spread.Add(fragment)) Fragments.Add(fragment);
        }
    }

    private void Add(MergedField field)
    {
        if (!_byName.TryGetValue(field.Node.ResponseName, out var group)) Groups.Add(_byName[field.Node.ResponseName] = group = []);
        group.Add(field);
    }

    private static NamedType? TypeOf(Schema schema, InlineFragmentNode inline, NamedType? parent) =>
        inline.TypeCondition is not { } condition ? parent : schema.Types[condition.Name] is { IsComposite: true } type ? type : null;
}
