using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Types.Validation;

/// <summary>Rules that look at documents only. Types are built when none of them objects.</summary>
internal static class SdlRules
{
    private static readonly Action<SdlContext>[] All =
    [
        LoneSchemaDefinition.Check,
        UniqueOperationTypes.Check,
        UniqueTypeNames.Check,
        UniqueEnumValueNames.Check,
        UniqueFieldDefinitionNames.Check,
        UniqueArgumentDefinitionNames.Check,
        UniqueDirectiveNames.Check,
        KnownTypeNames.Check,
        KnownDirectives.Check,
        UniqueDirectivesPerLocation.Check,
        PossibleTypeExtensions.Check,
        KnownArgumentNamesOnDirectives.Check,
        UniqueArgumentNamesOnDirectives.Check,
        UniqueInputFieldNames.Check,
        ProvidedRequiredArgumentsOnDirectives.Check,
    ];

    /// <summary>All errors of all rules.</summary>
    public static List<GraphQLError> Check(Schema? extended, IReadOnlyList<DocumentNode> documents)
    {
        var context = new SdlContext(extended, documents);
        foreach (var check in All) check(context);
        return context.Errors;
    }
}
