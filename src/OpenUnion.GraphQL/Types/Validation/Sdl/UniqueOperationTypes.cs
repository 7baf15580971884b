using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Each kind of operation has one root type: https://spec.graphql.org/September2025/#sec-Root-Operation-Types</summary>
internal static class UniqueOperationTypes
{
    public static void Check(SdlContext context)
    {
        var seen = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        foreach (var node in context.Definitions.OfType<SchemaDefinitionNode>().SelectMany(schema => schema.OperationTypes))
        {
            var operation = Printer.Keyword(node.Operation);
            if (context.Extended?.RootTypeOf(node.Operation) is not null)
                context.Report($"Type for {operation} already defined in the schema. It cannot be redefined.", node.Location);
            else if (!seen.TryAdd(node.Operation, node))
                context.Report($"There can be only one {operation} type in schema.", seen[node.Operation].Location, node.Location);
        }
    }
}
