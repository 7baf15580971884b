using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>The parts of a document of one kind, wherever they stand.</summary>
internal static class DocumentParts
{
    /// <summary>All fields.</summary>
    public static IEnumerable<FieldNode> Fields(DocumentNode document) => Selections(document).OfType<FieldNode>();

    /// <summary>The values of arguments of fields and of directives on selections, with those inside them.</summary>
    public static IEnumerable<ValueNode> Values(DocumentNode document) =>
        from selection in Selections(document)
        from argument in ((selection as FieldNode)?.Arguments ?? []).Concat(selection.Directives.SelectMany(directive => directive.Arguments))
        from value in All(argument.Value)
        select value;

    private static IEnumerable<SelectionNode> Selections(DocumentNode document) =>
        document.Definitions.OfType<ExecutableDefinitionNode>().SelectMany(definition => All(definition.SelectionSet));

    private static IEnumerable<SelectionNode> All(SelectionSetNode? set) => set is null ? [] : set.Selections.SelectMany(selection => All(selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode inline => inline.SelectionSet,
        _ => null,
    }).Prepend(selection));

    private static IEnumerable<ValueNode> All(ValueNode value) => value switch
    {
        ListValueNode list => list.Values.SelectMany(All).Prepend(value),
        ObjectValueNode fields => fields.Fields.SelectMany(field => All(field.Value)).Prepend(value),
        _ => [value],
    };
}
