using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-All-Variables-Used</summary>
internal static class NoUnusedVariables
{
    public static readonly ValidationRule Rule = new(nameof(NoUnusedVariables), "sec-All-Variables-Used");

    public static void Check(ValidationContext context, OperationDefinitionNode operation, Dictionary<string, VariableInfo> defined)
    {
        foreach (var node in operation.Variables)
        {
            if (defined[node.Name].IsUsed) continue;
            var by = operation.Name is null ? "" : $" in operation \"{operation.Name}\"";
            context.Report(Rule, $"Variable \"${node.Name}\" is never used{by}.", node.Location);
        }
    }
}
