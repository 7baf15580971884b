using OpenUnion.GraphQL.Validation.Limits;
using OpenUnion.GraphQL.Validation.Rules;

namespace OpenUnion.GraphQL.Validation;

/// <summary>The rules that there are.</summary>
public static class ValidationRules
{
    /// <summary>Rules of the specification, then bounds that the options set.</summary>
    public static IReadOnlyList<ValidationRule> All { get; } =
    [
        ExecutableDefinitions.Rule, KnownOperationTypes.Rule, UniqueOperationNames.Rule, LoneAnonymousOperation.Rule, SingleFieldSubscriptions.Rule,
        KnownTypeNames.Rule, FragmentsOnCompositeTypes.Rule, VariablesAreInputTypes.Rule, ScalarLeafs.Rule, FieldsOnCorrectType.Rule,
        UniqueFragmentNames.Rule, KnownFragmentNames.Rule, NoUnusedFragments.Rule, PossibleFragmentSpreads.Rule, NoFragmentCycles.Rule,
        UniqueVariableNames.Rule, NoUndefinedVariables.Rule, NoUnusedVariables.Rule, KnownDirectives.Rule, UniqueDirectivesPerLocation.Rule,
        KnownArgumentNames.Rule, UniqueArgumentNames.Rule, ValuesOfCorrectType.Rule, ProvidedRequiredArguments.Rule, VariablesInAllowedPosition.Rule,
        OverlappingFieldsCanBeMerged.Rule, UniqueInputFieldNames.Rule,
        MaxDepth.Rule, MaxAliases.Rule, MaxDirectives.Rule, MaxIntrospectionDepth.Rule, IntrospectionAllowed.Rule, OneSlicingArgument.Rule,
    ];
}
