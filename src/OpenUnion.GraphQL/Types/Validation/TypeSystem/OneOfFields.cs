namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Fields of a OneOf input object are nullable and have no default: https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects</summary>
internal static class OneOfFields
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var type in context.InputObjects.Where(type => type.IsOneOf))
        {
            foreach (var field in type.Fields)
            {
                if (field.Type is NonNullType)
                    context.Report($"OneOf input field {type.Name}.{field.Name} must be nullable.", field.Node!.Type.Location);
                if (field.HasDefault)
                    context.Report($"OneOf input field {type.Name}.{field.Name} cannot have a default value.", field.Node!.Location);
            }
        }
    }
}
