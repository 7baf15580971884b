using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined</summary>
internal static class KnownFragmentNames
{
    public static readonly ValidationRule Rule = new(nameof(KnownFragmentNames), "sec-Fragment-Spread-Target-Defined");

    public static void Report(ValidationContext context, FragmentSpreadNode node) =>
        context.Report(Rule, $"Unknown fragment \"{node.Name}\".", node.NameLocation);
}
