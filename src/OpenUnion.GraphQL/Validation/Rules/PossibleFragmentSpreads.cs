using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible</summary>
internal static class PossibleFragmentSpreads
{
    public static readonly ValidationRule Rule = new(nameof(PossibleFragmentSpreads), "sec-Fragment-Spread-Is-Possible");

    public static void Check(ValidationContext context, FragmentSpreadNode node, FragmentInfo fragment, NamedType parent)
    {
        if (fragment.CompositeType is not { } type || Overlap(context.Schema, type, parent)) return;
        context.Report(Rule, $"Fragment \"{node.Name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node.Location);
    }

    public static void Check(ValidationContext context, InlineFragmentNode node, NamedType type, NamedType parent)
    {
        if (Overlap(context.Schema, type, parent)) return;
        context.Report(Rule, $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node.Location);
    }

    private static bool Overlap(Schema schema, NamedType a, NamedType b)
    {
        if (ReferenceEquals(a, b)) return true;
        if (a is ObjectType x) return schema.IsPossibleType(b, x);
        if (b is ObjectType y) return schema.IsPossibleType(a, y);
        foreach (var type in schema.PossibleTypesOf(a))
            if (schema.IsPossibleType(b, type)) return true;
        return false;
    }
}
