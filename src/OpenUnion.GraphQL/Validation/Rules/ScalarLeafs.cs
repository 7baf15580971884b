using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections</summary>
internal static class ScalarLeafs
{
    public static readonly ValidationRule Rule = new(nameof(ScalarLeafs), "sec-Leaf-Field-Selections");

    public static void Check(ValidationContext context, FieldNode node, GraphQLType type)
    {
        if (type.Named.IsLeaf == node.IsLeaf) return;
        if (node.SelectionSet is { } set)
            context.Report(Rule, $"Field \"{node.Name}\" must not have a selection since type \"{type}\" has no subfields.", set.Location);
        else
            context.Report(Rule, $"Field \"{node.Name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{node.Name} {{ ... }}\"?", node.Location);
    }
}
