using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Variable-Uniqueness</summary>
internal static class UniqueVariableNames
{
    public static readonly ValidationRule Rule = new(nameof(UniqueVariableNames), "sec-Variable-Uniqueness");

    public static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (NamedNodes.AreUnique(operation.Variables)) return;
        foreach (var group in operation.Variables.GroupBy(node => node.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            context.Report(Rule, $"There can be only one variable named \"${group.Key}\".", [.. group.Select(NameOf)]);
    }

    // Behind the dollar sign.
    private static Location NameOf(VariableDefinitionNode node) => node.Variable.Location with { Start = node.Variable.Location.Start + 1 };
}
