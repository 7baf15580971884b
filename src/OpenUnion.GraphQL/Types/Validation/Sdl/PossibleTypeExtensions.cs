using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>What is extended exists and is of the same kind: https://spec.graphql.org/September2025/#sec-Type-Extensions</summary>
internal static class PossibleTypeExtensions
{
    public static void Check(SdlContext context)
    {
        var defined = new Dictionary<string, TypeDefinitionNode>(StringComparer.Ordinal);
        foreach (var node in context.Types.Where(node => !node.IsExtension)) defined[node.Name] = node;
        var known = defined.Keys.Concat(context.Extended?.Types.Select(type => type.Name) ?? []).ToList();
        foreach (var extension in context.Types.Where(node => node.IsExtension))
        {
            if (defined.TryGetValue(extension.Name, out var definition))
                CheckKind(context, extension, definition.Kind, definition.Location);
            else if (ExistingKind(context, extension.Name) is { } kind)
                CheckKind(context, extension, kind, default);
            else
                context.Report($"Cannot extend type \"{extension.Name}\" because it is not defined.{Suggestions.DidYouMean(extension.Name, known)}", extension.NameLocation);
        }
    }

    private static void CheckKind(SdlContext context, TypeDefinitionNode extension, NodeKind kind, Location definition)
    {
        if (kind != extension.Kind)
            context.Report($"Cannot extend non-{NameOf(extension.Kind)} type \"{extension.Name}\".", definition, extension.Location);
    }

    private static NodeKind? ExistingKind(SdlContext context, string name) =>
        context.Extended?.Types[name] is { Nodes: [var node, ..] } ? node.Kind : null;

    private static string NameOf(NodeKind kind) => kind switch
    {
        NodeKind.ScalarTypeDefinition => "scalar",
        NodeKind.ObjectTypeDefinition => "object",
        NodeKind.InterfaceTypeDefinition => "interface",
        NodeKind.UnionTypeDefinition => "union",
        NodeKind.EnumTypeDefinition => "enum",
        _ => "input object",
    };
}
