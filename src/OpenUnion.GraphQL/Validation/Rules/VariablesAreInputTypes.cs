using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types</summary>
internal static class VariablesAreInputTypes
{
    public static readonly ValidationRule Rule = new(nameof(VariablesAreInputTypes), "sec-Variables-Are-Input-Types");

    public static void Check(ValidationContext context, VariableDefinitionNode node, GraphQLType? type)
    {
        if (type is not { IsInput: false }) return;
        context.Report(Rule, $"Variable \"${node.Name}\" cannot be non-input type \"{type}\".", node.Type.Location);
    }
}
