using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location</summary>
internal static class UniqueDirectivesPerLocation
{
    public static readonly ValidationRule Rule = new(nameof(UniqueDirectivesPerLocation), "sec-Directives-Are-Unique-per-Location");

    public static void Check(ValidationContext context, NodeList<DirectiveNode> directives)
    {
        if (NamedNodes.AreUnique(directives)) return;
        foreach (var (first, again) in NamedNodes.Repeated(directives, directive => directive.Name))
            if (context.Schema.Directives[first.Name] is { IsRepeatable: false })
                context.Report(Rule, $"The directive \"@{first.Name}\" can only be used once at this location.", first.Location, again.Location);
    }
}
