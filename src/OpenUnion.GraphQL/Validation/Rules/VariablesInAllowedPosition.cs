using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed</summary>
internal static class VariablesInAllowedPosition
{
    public static readonly ValidationRule Rule = new(nameof(VariablesInAllowedPosition), "sec-All-Variable-Usages-Are-Allowed");

    public static void Check(ValidationContext context, VariableInfo variable, VariableUsage usage)
    {
        if (variable.Type is not { } type || usage.Type is not { } expected) return;
        var name = usage.Node.Text;
        if (!IsAllowed(variable.Node, type, usage, expected))
            context.Report(Rule, $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".", variable.Node.Location, usage.Node.Location);
        if (usage.OneOf is not null && type is not NonNullType && !HasNonNullDefault(variable.Node))
            context.Report(Rule, $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{usage.OneOf}\".", variable.Node.Location, usage.Node.Location);
    }

    /// <summary>https://spec.graphql.org/September2025/#IsVariableUsageAllowed()</summary>
    private static bool IsAllowed(VariableDefinitionNode variable, GraphQLType type, VariableUsage usage, GraphQLType expected)
    {
        if (type is NonNullType || expected is not NonNullType required) return Schema.IsSubType(type, expected);
        return (usage.HasDefault || HasNonNullDefault(variable)) && Schema.IsSubType(type, required.OfType);
    }

    private static bool HasNonNullDefault(VariableDefinitionNode variable) => variable.DefaultValue is { IsNull: false };
}
