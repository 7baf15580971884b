namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>https://spec.graphql.org/September2025/#sec-Argument-Uniqueness, of directives.</summary>
internal static class UniqueArgumentNamesOnDirectives
{
    public static void Check(SdlContext context)
    {
        foreach (var directive in context.Sites.SelectMany(site => site.Directives))
            foreach (var group in directive.Arguments.GroupBy(argument => argument.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
                context.Report($"There can be only one argument named \"{group.Key}\".", [.. group.Select(argument => argument.NameLocation)]);
    }
}
