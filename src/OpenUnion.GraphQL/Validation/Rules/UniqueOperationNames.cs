namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness</summary>
internal static class UniqueOperationNames
{
    public static readonly ValidationRule Rule = new(nameof(UniqueOperationNames), "sec-Operation-Name-Uniqueness");

    public static void Check(ValidationContext context)
    {
        if (context.Operations.Count < 2) return;
        var named = context.Operations.Where(operation => operation.Node.Name is not null);
        foreach (var (first, again) in NamedNodes.Repeated(named, operation => operation.Node.Name!))
            context.Report(Rule, $"There can be only one operation named \"{first.Node.Name}\".", first.Node.NameLocation, again.Node.NameLocation);
    }
}
