using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types</summary>
internal static class FragmentsOnCompositeTypes
{
    public static readonly ValidationRule Rule = new(nameof(FragmentsOnCompositeTypes), "sec-Fragments-on-Object-Interface-or-Union-Types");

    public static void Check(ValidationContext context, FragmentInfo fragment)
    {
        if (fragment.Type is not { IsComposite: false } type) return;
        context.Report(Rule, $"Fragment \"{fragment.Node.Name}\" cannot condition on non composite type \"{type}\".", fragment.Node.TypeCondition.Location);
    }

    public static void Check(ValidationContext context, NamedTypeNode condition, NamedType? type)
    {
        if (type is not { IsComposite: false }) return;
        context.Report(Rule, $"Fragment cannot condition on non composite type \"{type}\".", condition.Location);
    }
}
