using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Limits;

/// <summary>Bounds lists inside lists in introspection, which multiply: <c>fields { type { fields { … } } }</c>.</summary>
internal static class MaxIntrospectionDepth
{
    public static readonly ValidationRule Rule = new(nameof(MaxIntrospectionDepth), "sec-Introspection", "HC0086");

    public static bool IsEntry(FieldNode node) => node.Name is "__schema" or "__type";

    public static bool IsList(FieldNode node) => node.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields";

    /// <summary>Reports each <c>__schema</c> or <c>__type</c> once.</summary>
    public static void CheckAt(ValidationContext context, IntrospectionEntry entry, int lists)
    {
        if (context.Options.MaxIntrospectionDepth is not { } most || lists <= most || !context.TooDeepIntrospection.Add(entry)) return;
        context.Report(Rule, $"Maximum allowed introspection depth was exceeded: lists of fields, interfaces, possible types or input fields may nest {most} deep.", entry.Node.Location);
    }

    /// <summary>The fragments are sorted: each after those that it spreads.</summary>
    public static void Check(ValidationContext context, List<FragmentInfo> sorted)
    {
        if (context.Options.MaxIntrospectionDepth is null) return;
        foreach (var fragment in sorted) AddFragments(context, fragment);
        foreach (var operation in context.Operations) AddFragments(context, operation);
    }

    private static void AddFragments(ValidationContext context, ExecutableInfo definition)
    {
        foreach (var spread in definition.Spreads)
        {
            if (context.Fragment(spread.Node.Name) is not { } fragment) continue;
            var lists = spread.IntrospectionLists + fragment.IntrospectionLists;
            if (spread.IntrospectionField is { } entry) CheckAt(context, entry, lists);
            else definition.IntrospectionLists = Math.Max(definition.IntrospectionLists, lists);
        }
    }
}
