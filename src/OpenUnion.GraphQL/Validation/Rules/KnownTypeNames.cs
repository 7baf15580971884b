using OpenUnion.GraphQL.Introspection;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence</summary>
internal static class KnownTypeNames
{
    public static readonly ValidationRule Rule = new(nameof(KnownTypeNames), "sec-Fragment-Spread-Type-Existence");

    public static void Check(ValidationContext context, NamedTypeNode node)
    {
        var types = ListedTypes.Of(context.Schema);
        if (types.Contains(node.Name)) return;
        var near = context.DidYouMean(node.Name, types.Select(type => type.Name));
        context.Report(Rule, $"Unknown type \"{node.Name}\".{near}", node.Location);
    }
}
