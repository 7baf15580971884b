namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness</summary>
internal static class UniqueFragmentNames
{
    public static readonly ValidationRule Rule = new(nameof(UniqueFragmentNames), "sec-Fragment-Name-Uniqueness");

    public static void Check(ValidationContext context)
    {
        if (context.Fragments.Count < 2) return;
        foreach (var (first, again) in NamedNodes.Repeated(context.Fragments, fragment => fragment.Node.Name))
            context.Report(Rule, $"There can be only one fragment named \"{first.Node.Name}\".", first.Node.NameLocation, again.Node.NameLocation);
    }
}
