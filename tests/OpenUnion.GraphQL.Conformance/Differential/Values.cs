using System.Collections.Immutable;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>The values of a document's arguments, with those inside them.</summary>
internal static class Values
{
    public static IEnumerable<ValueNode> In(DocumentNode document) => document.Definitions.SelectMany(definition => definition switch
    {
        OperationDefinitionNode operation => Of(operation.Directives).Concat(In(operation.SelectionSet)),
        FragmentDefinitionNode fragment => Of(fragment.Directives).Concat(In(fragment.SelectionSet)),
        _ => [],
    });

    private static IEnumerable<ValueNode> In(SelectionSetNode? set) => set is null ? [] : set.Selections.SelectMany(selection => Of(selection.Directives).Concat(selection switch
    {
        FieldNode field => Of(field.Arguments).Concat(In(field.SelectionSet)),
        InlineFragmentNode inline => In(inline.SelectionSet),
        _ => [],
    }));

    private static IEnumerable<ValueNode> Of(ImmutableArray<DirectiveNode> directives) => directives.SelectMany(directive => Of(directive.Arguments));

    private static IEnumerable<ValueNode> Of(ImmutableArray<ArgumentNode> arguments) => arguments.SelectMany(argument => All(argument.Value));

    private static IEnumerable<ValueNode> All(ValueNode value) => value switch
    {
        ListValueNode list => list.Values.SelectMany(All).Prepend(value),
        ObjectValueNode fields => fields.Fields.SelectMany(field => All(field.Value)).Prepend(value),
        _ => [value],
    };
}
