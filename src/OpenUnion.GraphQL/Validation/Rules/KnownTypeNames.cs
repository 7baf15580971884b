using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence</summary>
internal static class KnownTypeNames
{
    public static readonly ValidationRule Rule = new(nameof(KnownTypeNames), "sec-Fragment-Spread-Type-Existence");

    public static void Check(ValidationContext context, NamedTypeNode node)
    {
        if (context.Schema.Types.Contains(node.Name)) return;
        var near = context.DidYouMean(node.Name, context.Schema.Types.Select(type => type.Name));
        context.Report(Rule, $"Unknown type \"{node.Name}\".{near}", node.Location);
    }
}
