using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Arguments of one field or directive have different names: https://spec.graphql.org/September2025/#sec-Field-Arguments</summary>
internal static class UniqueArgumentDefinitionNames
{
    public static void Check(SdlContext context)
    {
        foreach (var directive in context.Definitions.OfType<DirectiveDefinitionNode>())
            Check(context, "@" + directive.Name, directive.Arguments);
        foreach (var type in context.Types.OfType<FieldsTypeDefinitionNode>())
            foreach (var field in type.Fields)
                Check(context, $"{type.Name}.{field.Name}", field.Arguments);
    }

    private static void Check(SdlContext context, string owner, IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        foreach (var group in arguments.GroupBy(argument => argument.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            context.Report($"Argument \"{owner}({group.Key}:)\" can only be defined once.", [.. group.Select(argument => argument.NameLocation)]);
    }
}
