using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>https://spec.graphql.org/September2025/#sec-Enums.Type-Validation</summary>
internal static class UniqueEnumValueNames
{
    public static void Check(SdlContext context)
    {
        var unique = new UniqueMembers(context, "Enum value");
        foreach (var node in context.Types.OfType<EnumTypeDefinitionNode>())
            unique.Check(node, node.Values, (type, name) => type is EnumType values && values.Values.Contains(name));
    }
}
