using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Names that begin with two underscores belong to introspection: https://spec.graphql.org/September2025/#sec-Names.Reserved-Names</summary>
internal static class ReservedNames
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var definition in context.Schema.Documents.SelectMany(document => document.Definitions))
        {
            if (definition is not NamedDefinitionNode node) continue;
            if (!node.IsExtension && !Prelude.HasType(node.Name)) Check(context, node.Name, node.Location);
            foreach (var member in MembersOf(node)) Check(context, member.Name, member.Location);
        }
    }

    private static void Check(TypeSystemContext context, string name, Location location)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            context.Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", location);
    }

    private static IEnumerable<NamedNode> MembersOf(NamedDefinitionNode node) => node switch
    {
        DirectiveDefinitionNode directive => directive.Arguments,
        FieldsTypeDefinitionNode type => type.Fields.SelectMany(field => field.Arguments.Prepend<NamedNode>(field)),
        EnumTypeDefinitionNode type => type.Values,
        InputObjectTypeDefinitionNode type => type.Fields,
        _ => [],
    };
}
