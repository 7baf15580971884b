using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Every type that a document names is defined: https://spec.graphql.org/September2025/#sec-Schema</summary>
internal static class KnownTypeNames
{
    public static void Check(SdlContext context)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        known.UnionWith(context.Types.Where(node => !node.IsExtension).Select(node => node.Name));
        known.UnionWith(context.Extended?.Types.Select(type => type.Name) ?? []);
        known.UnionWith(Prelude.TypeNames);
        // Introspection types can be named, but nobody means them by a misspelling.
        var suggested = known.Where(name => !name.StartsWith("__", StringComparison.Ordinal)).ToList();
        foreach (var node in context.Definitions.SelectMany(NamedTypesIn))
            if (!known.Contains(node.Name))
                context.Report($"Unknown type \"{node.Name}\".{Suggestions.DidYouMean(node.Name, suggested)}", node.Location);
    }

    private static IEnumerable<NamedTypeNode> NamedTypesIn(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode node => node.OperationTypes.Select(operation => operation.Type),
        DirectiveDefinitionNode node => InInputs(node.Arguments),
        FieldsTypeDefinitionNode node => [.. node.Interfaces, .. node.Fields.SelectMany(InField)],
        UnionTypeDefinitionNode node => node.Types,
        InputObjectTypeDefinitionNode node => InInputs(node.Fields),
        FragmentDefinitionNode node => [node.TypeCondition],
        OperationDefinitionNode node => node.Variables.Select(variable => variable.Type.Innermost),
        _ => [],
    };

    private static IEnumerable<NamedTypeNode> InField(FieldDefinitionNode field) => [.. InInputs(field.Arguments), field.Type.Innermost];

    private static IEnumerable<NamedTypeNode> InInputs(IEnumerable<InputValueDefinitionNode> inputs) => inputs.Select(input => input.Type.Innermost);
}
