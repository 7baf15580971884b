using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>The parts of a document of one kind, wherever they stand.</summary>
internal static class DocumentParts
{
    /// <summary>All fields.</summary>
    public static IEnumerable<FieldNode> Fields(DocumentNode document) =>
        Selections(document).SelectMany(selection => selection.IsField(out var field) ? new[] { field } : []);

    /// <summary>The values of arguments, with those inside them.</summary>
    public static IEnumerable<ValueNode> Values(DocumentNode document) =>
        Fields(document).SelectMany(field => field.Arguments).Concat(Directives(document).SelectMany(directive => directive.Arguments)).SelectMany(argument => All(argument.Value));

    /// <summary>The selections of a set and of the fragments in it, but not those of its fields.</summary>
    public static IEnumerable<SelectionNode> OfOneLevel(DocumentNode document, SelectionSetNode set)
    {
        var (seen, waiting) = (new HashSet<string>(StringComparer.Ordinal), new Stack<SelectionSetNode>([set]));
        while (waiting.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                yield return selection;
                if (selection.IsInline(out var inline)) waiting.Push(inline.SelectionSet);
                else if (selection.IsSpread(out var spread) && seen.Add(spread.Name) && Fragment(document, spread.Name) is { } fragment) waiting.Push(fragment.SelectionSet);
            }
        }
    }

    private static FragmentDefinitionNode? Fragment(DocumentNode document, string name) =>
        document.Definitions.OfType<FragmentDefinitionNode>().FirstOrDefault(fragment => fragment.Name == name);

    private static IEnumerable<DirectiveNode> Directives(DocumentNode document) =>
        document.Definitions.SelectMany(definition => definition.Directives).Concat(Selections(document).SelectMany(selection => selection.Directives));

    private static IEnumerable<SelectionNode> Selections(DocumentNode document) =>
        document.Definitions.OfType<ExecutableDefinitionNode>().SelectMany(definition => All(definition.SelectionSet));

    private static IEnumerable<SelectionNode> All(SelectionSetNode? set) =>
        set is { } some ? some.Selections.SelectMany(selection => All(selection.SelectionSet).Prepend(selection)) : [];

    private static IEnumerable<ValueNode> All(ValueNode value) =>
        [value, .. value.Items.SelectMany(All), .. value.Fields.SelectMany(field => All(field.Value))];
}
