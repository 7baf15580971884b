namespace OpenUnion.GraphQL.Validation.Limits;

/// <summary>Bounds how deep fields nest. Introspection has a bound of its own.</summary>
internal static class MaxDepth
{
    public static readonly ValidationRule Rule = new(nameof(MaxDepth), "sec-Selection-Sets", "DEPTH_LIMIT");

    /// <summary>The fragments are sorted: each after those that it spreads.</summary>
    public static void Check(ValidationContext context, List<FragmentInfo> sorted)
    {
        if (context.Options.MaxDepth is not { } most) return;
        foreach (var fragment in sorted) AddFragments(context, fragment);
        foreach (var operation in context.Operations)
        {
            AddFragments(context, operation);
            if (operation.Depth <= most) continue;
            var name = operation.Node.Name is null ? "" : $" \"{operation.Node.Name}\"";
            context.Report(Rule, $"Operation{name} nests fields {operation.Depth} deep, which exceeds the maximum allowed depth of {most}.", operation.Node.Location);
        }
    }

    private static void AddFragments(ValidationContext context, ExecutableInfo definition)
    {
        foreach (var spread in definition.Spreads)
            if (spread.IntrospectionField is null && context.Fragment(spread.Node.Name) is { } fragment)
                definition.Depth = Math.Max(definition.Depth, spread.Depth + fragment.Depth);
    }
}
