using OpenUnion.GraphQL.Language;

namespace OpenUnion.Data.Graph;

/// <summary>The root fields that can be asked of an earlier revision: all that read tables of the data package and nothing that is derived from them.</summary>
internal static class PastFields
{
    private static readonly string[] OnlyNewest = ["node", "nodes", "search", "suggest", "changes"];

    /// <summary>The field with the argument <c>asOf</c>, if it has a past.</summary>
    public static FieldDefinitionNode Expand(FieldDefinitionNode field)
    {
        if (OnlyNewest.Contains(field.Name, StringComparer.Ordinal))
            return field;
        var template = SchemaExpander.Field("""
            (
              "A revision to read in place of the newest, the same for all fields of the operation. Relations and counts are of that revision too; what opening hours say of a moment is not kept."
              asOf: Int @cost(weight: "10")
            ): T
            """);
        return new FieldDefinitionNode
        {
            Name = field.Name,
            Description = field.Description,
            Directives = field.Directives,
            Arguments = [.. field.Arguments, .. template.Arguments],
            Type = field.Type,
        };
    }
}
