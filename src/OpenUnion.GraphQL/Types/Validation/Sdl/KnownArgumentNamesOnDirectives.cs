namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>https://spec.graphql.org/September2025/#sec-Argument-Names, of directives.</summary>
internal static class KnownArgumentNamesOnDirectives
{
    public static void Check(SdlContext context)
    {
        foreach (var directive in context.Sites.SelectMany(site => site.Directives))
        {
            if (!context.Directives.TryGetValue(directive.Name, out var definition)) continue;
            var known = definition.Arguments.Select(argument => argument.Name).ToList();
            foreach (var argument in directive.Arguments)
                if (!known.Contains(argument.Name, StringComparer.Ordinal))
                    context.Report($"Unknown argument \"{argument.Name}\" on directive \"@{directive.Name}\".{Suggestions.DidYouMean(argument.Name, known)}", argument.Location);
        }
    }
}
