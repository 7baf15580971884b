using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Rules;

namespace OpenUnion.GraphQL.Validation;

/// <summary>A variable that an operation defines.</summary>
internal sealed class VariableInfo(VariableDefinitionNode node, GraphQLType? type)
{
    public VariableDefinitionNode Node { get; } = node;

    /// <summary>Null when it is not known.</summary>
    public GraphQLType? Type { get; } = type;

    public bool IsUsed { get; set; }
}

/// <summary>The variables of an operation, where it and its fragments use them.</summary>
internal static class OperationVariables
{
    public static void Check(ValidationContext context, OperationInfo operation)
    {
        var defined = Defined(context, operation.Node);
        CheckUsages(context, operation, operation, defined);
        if (operation.Spreads.Count > 0)
            foreach (var fragment in FragmentSearch.From(context, [operation], context.NextSearch())) CheckUsages(context, operation, fragment, defined);
        NoUnusedVariables.Check(context, operation.Node, defined);
    }

    private static Dictionary<string, VariableInfo> Defined(ValidationContext context, OperationDefinitionNode operation)
    {
        var result = new Dictionary<string, VariableInfo>(StringComparer.Ordinal);
        foreach (var node in operation.Variables) result[node.Name] = new(node, context.Schema.TypeFrom(node.Type));
        return result;
    }

    private static void CheckUsages(ValidationContext context, OperationInfo operation, ExecutableInfo definition, Dictionary<string, VariableInfo> defined)
    {
        if (!context.Spend(definition.Variables.Count)) return;
        foreach (var usage in definition.Variables)
        {
            if (!defined.TryGetValue(usage.Node.Text, out var variable))
            {
                NoUndefinedVariables.Report(context, operation.Node, usage.Node);
                continue;
            }

            variable.IsUsed = true;
            VariablesInAllowedPosition.Check(context, variable, usage);
        }
    }
}
