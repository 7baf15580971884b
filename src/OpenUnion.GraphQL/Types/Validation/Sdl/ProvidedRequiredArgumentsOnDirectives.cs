using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>https://spec.graphql.org/September2025/#sec-Required-Arguments, of directives.</summary>
internal static class ProvidedRequiredArgumentsOnDirectives
{
    public static void Check(SdlContext context)
    {
        foreach (var directive in context.Sites.SelectMany(site => site.Directives))
        {
            if (!context.Directives.TryGetValue(directive.Name, out var definition)) continue;
            foreach (var argument in definition.Arguments.Where(argument => argument is { Type.IsNonNull: true, DefaultValue: null }))
                if (directive.Arguments.Named(argument.Name) is null)
                    context.Report($"Argument \"@{directive.Name}({argument.Name}:)\" of type \"{argument.Type}\" is required, but it was not provided.", directive.Location);
        }
    }
}
