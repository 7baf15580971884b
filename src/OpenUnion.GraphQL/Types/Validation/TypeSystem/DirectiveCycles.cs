namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>
/// A directive does not use itself in its definition, directly or through other directives: https://spec.graphql.org/September2025/#sec-Type-System.Directives.Type-Validation
/// A way back through the type of an argument is let through, as the reference implementation does: schemas out there extend a scalar by a directive that takes it.
/// </summary>
internal static class DirectiveCycles
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var directive in context.Directives)
            if (Reaches(context, directive))
                context.Report($"Directive \"@{directive.Name}\" cannot reference itself.", directive.Node!.NameLocation);
    }

    private static bool Reaches(TypeSystemContext context, DirectiveDefinition directive)
    {
        var seen = new HashSet<DirectiveDefinition>();
        var pending = new Stack<DirectiveDefinition>([directive]);
        while (pending.TryPop(out var place))
        {
            foreach (var next in UsedBy(context, place))
            {
                if (ReferenceEquals(next, directive)) return true;
                if (seen.Add(next)) pending.Push(next);
            }
        }

        return false;
    }

    private static IEnumerable<DirectiveDefinition> UsedBy(TypeSystemContext context, DirectiveDefinition directive) => directive.Arguments
        .SelectMany(argument => argument.Directives)
        .Select(applied => context.Schema.Directives[applied.Name])
        .OfType<DirectiveDefinition>();
}
