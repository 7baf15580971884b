using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Types have different names: https://spec.graphql.org/September2025/#sec-Schema. A built-in scalar may be written again, as documents of other tools do.</summary>
internal static class UniqueTypeNames
{
    public static void Check(SdlContext context)
    {
        var seen = new Dictionary<string, TypeDefinitionNode>(StringComparer.Ordinal);
        foreach (var node in context.Types.Where(node => !node.IsExtension))
        {
            if (Prelude.KindOf(node.Name) is { } kind && kind != node.Kind)
                context.Report($"Type \"{node.Name}\" is built in and cannot be defined.", node.NameLocation);
            else if (context.Extended?.Types.Contains(node.Name) == true)
                context.Report($"Type \"{node.Name}\" already exists in the schema. It cannot also be defined in this type definition.", node.NameLocation);
            else if (!seen.TryAdd(node.Name, node))
                context.Report($"There can be only one type named \"{node.Name}\".", seen[node.Name].NameLocation, node.NameLocation);
        }
    }
}
