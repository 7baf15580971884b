using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>What is implemented is an interface, once, not the type itself, and with all that it implements: https://spec.graphql.org/September2025/#IsValidImplementation()</summary>
internal static class ImplementedInterfaces
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var type in context.FieldsTypes)
            foreach (var name in NodesOf(type).Select(node => node.Name).Distinct(StringComparer.Ordinal))
                Check(context, type, context.Schema.Types[name]!);
    }

    /// <summary>The names after <c>implements</c>, of the definition and of all extensions.</summary>
    public static IEnumerable<NamedTypeNode> NodesOf(NamedType type) =>
        type.Nodes.OfType<FieldsTypeDefinitionNode>().SelectMany(node => node.Interfaces);

    private static void Check(TypeSystemContext context, FieldsType type, NamedType implemented)
    {
        var places = PlacesOf(type, implemented);
        if (implemented is not InterfaceType parent)
            context.Report($"Type {type.Name} must only implement Interface types, it cannot implement {implemented.Name}.", places);
        else if (ReferenceEquals(type, parent))
            context.Report($"Type {type.Name} cannot implement itself because it would create a circular reference.", places);
        else
            CheckInterface(context, type, parent, places);
    }

    private static void CheckInterface(TypeSystemContext context, FieldsType type, InterfaceType parent, Location[] places)
    {
        // Each repetition counts: three times is two errors.
        for (var i = 1; i < places.Length; i++)
            context.Report($"Type {type.Name} can only implement {parent.Name} once.", places);
        foreach (var ancestor in parent.Interfaces)
        {
            if (type.Interfaces.Any(own => ReferenceEquals(own, ancestor)) || ReferenceEquals(parent, ancestor)) continue;
            context.Report(
                ReferenceEquals(type, ancestor)
                    ? $"Type {type.Name} cannot implement {parent.Name} because it would create a circular reference."
                    : $"Type {type.Name} must implement {ancestor.Name} because it is implemented by {parent.Name}.",
                [.. PlacesOf(parent, ancestor), .. places]);
        }
    }

    private static Location[] PlacesOf(FieldsType type, NamedType implemented) =>
        [.. NodesOf(type).Where(node => node.Name == implemented.Name).Select(node => node.Location)];
}
