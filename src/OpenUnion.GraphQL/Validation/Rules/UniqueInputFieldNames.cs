using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness</summary>
internal static class UniqueInputFieldNames
{
    public static readonly ValidationRule Rule = new(nameof(UniqueInputFieldNames), "sec-Input-Object-Field-Uniqueness");

    public static void Check(ValidationContext context, ValueNode value)
    {
        if (NamedNodes.AreUnique(value.Fields)) return;
        foreach (var (first, again) in NamedNodes.Repeated(value.Fields, field => field.Name))
            context.Report(Rule, $"There can be only one input field named \"{first.Name}\".", first.NameLocation, again.NameLocation);
    }
}
