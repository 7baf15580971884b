namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation</summary>
internal static class LoneAnonymousOperation
{
    public static readonly ValidationRule Rule = new(nameof(LoneAnonymousOperation), "sec-Lone-Anonymous-Operation");

    public static void Check(ValidationContext context)
    {
        if (context.Operations.Count < 2) return;
        foreach (var operation in context.Operations)
            if (operation.Node.Name is null)
                context.Report(Rule, "This anonymous operation must be the only defined operation.", operation.Node.Location);
    }
}
