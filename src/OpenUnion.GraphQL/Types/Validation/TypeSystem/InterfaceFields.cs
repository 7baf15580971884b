namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>A type has the fields of its interfaces, with types that fit: https://spec.graphql.org/September2025/#IsValidImplementation()</summary>
internal static class InterfaceFields
{
    public static void Check(TypeSystemContext context)
    {
        foreach (var type in context.FieldsTypes)
            foreach (var parent in type.Interfaces.Distinct())
                if (!ReferenceEquals(type, parent)) Check(context, type, parent);
    }

    private static void Check(TypeSystemContext context, FieldsType type, InterfaceType parent)
    {
        foreach (var expected in parent.Fields)
        {
            if (type.Fields[expected.Name] is { } field)
                Check(context, field, expected);
            else
                context.Report($"Interface field {expected} expected but {type.Name} does not provide it.", [expected.Node!.Location, .. TypeSystemContext.LocationsOf(type)]);
        }
    }

    private static void Check(TypeSystemContext context, FieldDefinition field, FieldDefinition expected)
    {
        if (!Schema.IsSubType(field.Type, expected.Type))
            context.Report($"Interface field {expected} expects type {expected.Type} but {field} is type {field.Type}.", expected.Node!.Type.Location, field.Node!.Type.Location);
        foreach (var argument in expected.Arguments) CheckArgument(context, field, expected, argument);
        foreach (var argument in field.Arguments)
            if (argument.IsRequired && !expected.Arguments.Contains(argument.Name))
                context.Report(
                    $"Argument \"{field}({argument.Name}:)\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{expected}\".",
                    argument.Node!.Location, expected.Node!.Location);
        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            context.Report(
                $"Interface field {expected} is not deprecated, so implementation field {field} must not be deprecated.",
                field.Node!.Directives.First(node => node.Name == "deprecated").Location, field.Node.Type.Location);
    }

    private static void CheckArgument(TypeSystemContext context, FieldDefinition field, FieldDefinition expected, InputValue expectedArgument)
    {
        var name = $"{expected}({expectedArgument.Name}:)";
        if (field.Arguments[expectedArgument.Name] is not { } argument)
            context.Report($"Interface field argument {name} expected but {field} does not provide it.", expectedArgument.Node!.Location, field.Node!.Location);
        else if (!GraphQLType.AreEqual(argument.Type, expectedArgument.Type))
            context.Report(
                $"Interface field argument {name} expects type {expectedArgument.Type} but {field}({argument.Name}:) is type {argument.Type}.",
                expectedArgument.Node!.Type.Location, argument.Node!.Type.Location);
    }
}
