using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Directives that are not repeatable stand once on a definition and its extensions: https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location</summary>
internal static class UniqueDirectivesPerLocation
{
    public static void Check(SdlContext context)
    {
        var seen = new Dictionary<(object Place, string Directive), DirectiveNode>();
        foreach (var site in context.Sites)
        {
            foreach (var directive in site.Directives)
            {
                if (!context.Directives.TryGetValue(directive.Name, out var definition) || definition.Repeatable) continue;
                var key = (PlaceOf(site.Node), directive.Name);
                if (!seen.TryAdd(key, directive))
                    context.Report($"The directive \"@{directive.Name}\" can only be used once at this location.", seen[key].Location, directive.Location);
            }
        }
    }

    // A type and its extensions are one place, as are the schema and its extensions.
    private static object PlaceOf(AstNode node) => node switch
    {
        TypeDefinitionNode type => type.Name,
        SchemaDefinitionNode => typeof(SchemaDefinitionNode),
        _ => node,
    };
}
