using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Directives are defined, and for the place where they stand: https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations</summary>
internal static class KnownDirectives
{
    public static void Check(SdlContext context)
    {
        foreach (var site in context.Sites)
        {
            foreach (var directive in site.Directives)
            {
                if (!context.Directives.TryGetValue(directive.Name, out var definition))
                    context.Report($"Unknown directive \"@{directive.Name}\".", directive.Location);
                else if (!definition.Locations.Contains(site.Where))
                    context.Report($"Directive \"@{directive.Name}\" may not be used on {site.Where.Text()}.", directive.Location);
            }
        }
    }
}
