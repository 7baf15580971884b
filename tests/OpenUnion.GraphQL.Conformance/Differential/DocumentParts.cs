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

    private static IEnumerable<DirectiveNode> Directives(DocumentNode document) =>
        document.Definitions.SelectMany(definition => definition.Directives).Concat(Selections(document).SelectMany(selection => selection.Directives));

    private static IEnumerable<SelectionNode> Selections(DocumentNode document) =>
        document.Definitions.OfType<ExecutableDefinitionNode>().SelectMany(definition => All(definition.SelectionSet));

    private static IEnumerable<SelectionNode> All(SelectionSetNode? set) =>
        set is { } some ? some.Selections.SelectMany(selection => All(selection.SelectionSet).Prepend(selection)) : [];

    private static IEnumerable<ValueNode> All(ValueNode value) =>
        [value, .. value.Items.SelectMany(All), .. value.Fields.SelectMany(field => All(field.Value))];
}
