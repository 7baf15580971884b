using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness, in defaults and in directives' arguments.</summary>
internal static class UniqueInputFieldNames
{
    public static void Check(SdlContext context)
    {
        foreach (var site in context.Sites)
        {
            foreach (var argument in site.Directives.SelectMany(directive => directive.Arguments)) Check(context, argument.Value);
            if (site.Node is InputValueDefinitionNode { DefaultValue: { } value }) Check(context, value);
        }
    }

    private static void Check(SdlContext context, ValueNode value)
    {
        foreach (var item in value.Items) Check(context, item);
        var seen = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (!seen.TryAdd(field.Name, field))
                context.Report($"There can be only one input field named \"{field.Name}\".", seen[field.Name].NameLocation, field.NameLocation);
            Check(context, field.Value);
        }
    }
}
