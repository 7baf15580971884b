namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Rules of the chapter on the type system that need types: https://spec.graphql.org/September2025/#sec-Type-System</summary>
internal static class TypeSystemRules
{
    private static readonly Action<TypeSystemContext>[] All =
    [
        RootTypes.Check,
        ReservedNames.Check,
        MembersPresent.Check,
        OutputTypes.Check,
        InputTypes.Check,
        RequiredIsNotDeprecated.Check,
        ImplementedInterfaces.Check,
        InterfaceFields.Check,
        UnionMembers.Check,
        OneOfFields.Check,
        DirectiveCycles.Check,
        InputObjectCycles.Check,
        DefaultValueCycles.Check,
        ValuesFitTypes.Check,
    ];

    /// <summary>All errors of all rules.</summary>
    public static List<GraphQLError> Check(Schema schema)
    {
        var context = new TypeSystemContext(schema);
        foreach (var check in All) check(context);
        // Said last: operations in a schema's document do no harm, so they do not distract from what does.
        if (context.Errors.Count == 0) OnlyTypeSystemDefinitions.Check(context);
        return context.Errors;
    }
}
