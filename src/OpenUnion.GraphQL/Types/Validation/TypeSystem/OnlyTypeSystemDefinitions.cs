using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>A schema's documents hold no operations and fragments: https://spec.graphql.org/September2025/#TypeSystemExtensionDocument</summary>
internal static class OnlyTypeSystemDefinitions
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var node in context.Schema.Documents.SelectMany(document => document.Definitions).OfType<ExecutableDefinitionNode>())
            context.Report("A schema cannot contain an operation or a fragment.", node.Location);
    }
}
