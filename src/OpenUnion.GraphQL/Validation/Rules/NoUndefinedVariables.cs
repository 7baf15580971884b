using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined</summary>
internal static class NoUndefinedVariables
{
    public static readonly ValidationRule Rule = new(nameof(NoUndefinedVariables), "sec-All-Variable-Uses-Defined");

    public static void Report(ValidationContext context, OperationDefinitionNode operation, ValueNode variable)
    {
        var by = operation.Name is null ? "" : $" by operation \"{operation.Name}\"";
        context.Report(Rule, $"Variable \"${variable.Text}\" is not defined{by}.", variable.Location, operation.Location);
    }
}
