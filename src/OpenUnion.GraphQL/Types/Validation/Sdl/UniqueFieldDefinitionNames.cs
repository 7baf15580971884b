using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>https://spec.graphql.org/September2025/#sec-Objects.Type-Validation, also of interfaces and input objects.</summary>
internal static class UniqueFieldDefinitionNames
{
    public static void Check(SdlContext context)
    {
        var unique = new UniqueMembers(context, "Field");
        foreach (var node in context.Types)
        {
            if (node is FieldsTypeDefinitionNode fields) unique.Check(node, fields.Fields, HasField);
            else if (node is InputObjectTypeDefinitionNode input) unique.Check(node, input.Fields, HasField);
        }
    }

    private static bool HasField(NamedType type, string name) => type switch
    {
        FieldsType fields => fields.Fields.Contains(name),
        InputObjectType input => input.Fields.Contains(name),
        _ => false,
    };
}
