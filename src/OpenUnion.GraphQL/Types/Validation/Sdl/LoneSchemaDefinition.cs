using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>A schema has at most one schema definition: https://spec.graphql.org/September2025/#sec-Schema</summary>
internal static class LoneSchemaDefinition
{
    public static void Check(SdlContext context)
    {
        var isDefined = context.Extended is { } schema && (schema.Nodes.Any(node => !node.IsExtension) || HasRoots(schema));
        var isFirst = true;
        foreach (var node in context.Definitions.OfType<SchemaDefinitionNode>().Where(node => !node.IsExtension))
        {
            if (isDefined) context.Report("Cannot define a new schema within a schema extension.", node.Location);
            else if (!isFirst) context.Report("Must provide only one schema definition.", node.Location);
            isFirst = false;
        }
    }

    private static bool HasRoots(Schema schema) => (schema.QueryType ?? schema.MutationType ?? schema.SubscriptionType) is not null;
}
