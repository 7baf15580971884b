namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Fields have output types: https://spec.graphql.org/September2025/#IsOutputType()</summary>
internal static class OutputTypes
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var field in context.FieldsTypes.SelectMany(type => type.Fields))
            if (!field.Type.IsOutput)
                context.Report($"The type of {field} must be Output Type but got: {field.Type}.", field.Node!.Type.Location);
    }
}
