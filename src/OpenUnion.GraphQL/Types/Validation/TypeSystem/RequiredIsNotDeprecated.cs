namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>What must be given cannot be deprecated: https://spec.graphql.org/September2025/#sec--deprecated</summary>
internal static class RequiredIsNotDeprecated
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var (name, value) in context.Arguments) Check(context, "argument", name, value);
        foreach (var (name, value) in context.InputFields) Check(context, "input field", name, value);
    }

    private static void Check(TypeSystemContext context, string what, string name, InputValue value)
    {
        if (!value.IsRequired || value.DeprecationReason is null) return;
        var directive = value.Node!.Directives.First(node => node.Name == "deprecated");
        context.Report($"Required {what} {name} cannot be deprecated.", directive.Location, value.Node.Type.Location);
    }
}
