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

    private static string Variable(VariableDefinitionNode variable) =>
        Description(variable.Description) + Words(
            $"${variable.Variable.Name}: {Type(variable.Type)}",
            variable.DefaultValue is null ? "" : "= " + Print(variable.DefaultValue),
            JoinAll(variable.Directives, " "));

    private static string Selection(SelectionNode selection) => selection switch
    {
        FieldNode field => Words(FieldHead(field), JoinAll(field.Directives, " "), field.SelectionSet is null ? "" : Print(field.SelectionSet)),
        FragmentSpreadNode spread => Words("..." + spread.Name, JoinAll(spread.Directives, " ")),
        InlineFragmentNode fragment => Words(
            "...", fragment.TypeCondition is null ? "" : "on " + fragment.TypeCondition.Name,
            JoinAll(fragment.Directives, " "), Print(fragment.SelectionSet)),
        _ => throw new NotSupportedException($"No printing for {selection.Kind}."),
    };

    private static string FieldHead(FieldNode field)
    {
        var name = field.Alias is null ? field.Name : $"{field.Alias}: {field.Name}";
        var arguments = PrintAll(field.Arguments);
        var line = name + Wrap("(", string.Join(", ", arguments), ")");
        return line.Length <= LongestLine ? line : name + Wrap("(\n", Indent(string.Join('\n', arguments)), "\n)");
    }
}
