namespace OpenUnion.GraphQL.Language;

public static partial class Printer
{
    private static string Executable(ExecutableDefinitionNode definition) => definition switch
    {
        OperationDefinitionNode operation => Operation(operation),
        FragmentDefinitionNode fragment => Description(fragment.Description) + Words(
            "fragment", fragment.Name, "on", fragment.TypeCondition.Name, JoinAll(fragment.Directives, " "), Print(fragment.SelectionSet)),
        _ => throw new NotSupportedException($"No printing for {definition.Kind}."),
    };

    private static string Operation(OperationDefinitionNode operation)
    {
        var head = Words(Keyword(operation.Operation), operation.Name + Parenthesised(operation.Variables), JoinAll(operation.Directives, " "));
        var selections = Print(operation.SelectionSet);
        var isShorthand = head == "query" && operation.Description is null;
        return isShorthand ? selections : $"{Description(operation.Description)}{head} {selections}";
    }

    internal static string Print(VariableDefinitionNode variable) =>
        Description(variable.Description) + Words(
            $"${variable.Name}: {variable.Type}",
            variable.DefaultValue is { } value ? "= " + Print(value) : "",
            JoinAll(variable.Directives, " "));

    internal static string Print(SelectionSetNode set) => Block(set.Selections);

    internal static string Print(SelectionNode selection) =>
        selection.IsField(out var field) ? Print(field) : selection.IsSpread(out var spread) ? Print(spread) : selection.IsInline(out var inline) ? Print(inline) : "";

    internal static string Print(FieldNode field) => Words(FieldHead(field), JoinAll(field.Directives, " "), field.SelectionSet?.ToString() ?? "");

    internal static string Print(FragmentSpreadNode spread) => Words("..." + spread.Name, JoinAll(spread.Directives, " "));

    internal static string Print(InlineFragmentNode fragment) => Words(
        "...", fragment.TypeCondition is { } type ? "on " + type.Name : "", JoinAll(fragment.Directives, " "), Print(fragment.SelectionSet));

    private static string FieldHead(FieldNode field)
    {
        var name = field.Alias is null ? field.Name : $"{field.Alias}: {field.Name}";
        var arguments = PrintAll(field.Arguments);
        var line = name + Wrap("(", string.Join(", ", arguments), ")");
        return line.Length <= LongestLine ? line : name + Wrap("(\n", Indent(string.Join('\n', arguments)), "\n)");
    }
}
