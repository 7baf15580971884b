namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used</summary>
internal static class NoUnusedFragments
{
    public static readonly ValidationRule Rule = new(nameof(NoUnusedFragments), "sec-Fragments-Must-Be-Used");

    public static void Check(ValidationContext context)
    {
        if (context.Fragments.Count == 0) return;
        var mark = context.NextSearch();
        FragmentSearch.From(context, context.Operations, mark);
        foreach (var fragment in context.Fragments)
        {
            // Of several fragments with one name, the used one is found.
            if (context.Fragment(fragment.Node.Name)!.Mark != mark)
                context.Report(Rule, $"Fragment \"{fragment.Node.Name}\" is never used.", fragment.Node.Location);
        }
    }
}
