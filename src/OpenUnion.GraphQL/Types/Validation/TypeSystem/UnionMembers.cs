using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>A union's members are objects, each once: https://spec.graphql.org/September2025/#sec-Unions.Type-Validation</summary>
internal static class UnionMembers
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var union in context.Types.OfType<UnionType>())
        {
            foreach (var group in NodesOf(union).GroupBy(node => node.Name, StringComparer.Ordinal))
            {
                var places = group.Select(node => node.Location).ToArray();
                if (context.Schema.Types[group.Key] is not ObjectType)
                    context.Report($"Union type {union.Name} can only include Object types, it cannot include {group.Key}.", places);
                else if (places.Length > 1)
                    context.Report($"Union type {union.Name} can only include type {group.Key} once.", places);
            }
        }
    }

    /// <summary>The members' names as written, of the definition and of all extensions.</summary>
    public static IEnumerable<NamedTypeNode> NodesOf(NamedType union) => union.Nodes.OfType<UnionTypeDefinitionNode>().SelectMany(node => node.Types);
}
