using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Limits;

/// <summary>Refuses introspection where the host does not offer it; <c>__typename</c> always is.</summary>
internal static class IntrospectionAllowed
{
    public static readonly ValidationRule Rule = new(nameof(IntrospectionAllowed), "sec-Introspection", "HC0046");

    public static void Check(ValidationContext context, FieldNode node)
    {
        if (context.Options.AllowIntrospection || !MaxIntrospectionDepth.IsEntry(node)) return;
        context.Report(Rule, "Introspection is not allowed for the current request.", node.Location);
    }
}
