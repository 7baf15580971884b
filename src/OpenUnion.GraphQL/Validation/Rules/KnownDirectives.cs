using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Directives-Are-Defined and #sec-Directives-Are-in-Valid-Locations</summary>
internal static class KnownDirectives
{
    public static readonly ValidationRule Rule = new(nameof(KnownDirectives), "sec-Directives-Are-Defined");
    private static readonly ValidationRule InPlace = new(nameof(KnownDirectives), "sec-Directives-Are-in-Valid-Locations");

    public static void Check(ValidationContext context, DirectiveNode node, DirectiveDefinition? definition, DirectiveLocation location)
    {
        if (definition is null)
            context.Report(Rule, $"Unknown directive \"@{node.Name}\".", node.Location);
        else if (!definition.Locations.Contains(location))
            context.Report(InPlace, $"Directive \"@{node.Name}\" may not be used on {location.Text()}.", node.Location);
    }
}
