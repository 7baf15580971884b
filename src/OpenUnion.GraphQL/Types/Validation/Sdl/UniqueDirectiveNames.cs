using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Directives have different names: https://spec.graphql.org/September2025/#sec-Schema. A document may define a built-in one anew.</summary>
internal static class UniqueDirectiveNames
{
    public static void Check(SdlContext context)
    {
        var seen = new Dictionary<string, DirectiveDefinitionNode>(StringComparer.Ordinal);
        foreach (var node in context.Definitions.OfType<DirectiveDefinitionNode>())
        {
            if (context.Extended?.Directives.Contains(node.Name) == true)
                context.Report($"Directive \"@{node.Name}\" already exists in the schema. It cannot be redefined.", node.NameLocation);
            else if (!seen.TryAdd(node.Name, node))
                context.Report($"There can be only one directive named \"@{node.Name}\".", seen[node.Name].NameLocation, node.NameLocation);
        }
    }
}
