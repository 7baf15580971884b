using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation.Limits;
using OpenUnion.GraphQL.Validation.Rules;

namespace OpenUnion.GraphQL.Validation;

/// <summary>https://spec.graphql.org/September2025/#sec-Validation</summary>
public static class DocumentValidator
{
    /// <summary>
    /// All errors of a document in the order of their places, none when it may be executed; each names its rule's section as <c>specifiedBy</c>.
    /// Takes time in proportion to the document, or else ends with an error that says so.
    /// </summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        Check(context);
        return context.Errors();
    }

    internal static void Check(ValidationContext context)
    {
        new DocumentWalker(context).Walk();
        CheckDefinitions(context);
        CheckFragments(context);
        foreach (var operation in context.Operations) CheckOperation(context, operation);
    }

    private static void CheckDefinitions(ValidationContext context)
    {
        ExecutableDefinitions.Check(context);
        UniqueOperationNames.Check(context);
        LoneAnonymousOperation.Check(context);
        UniqueFragmentNames.Check(context);
    }

    private static void CheckFragments(ValidationContext context)
    {
        NoUnusedFragments.Check(context);
        var ends = FragmentOrder.TrySort(context, out var sorted);
        if (!ends || context.HasRepeatedFragments) NoFragmentCycles.Check(context);
        OverlappingFieldsCanBeMerged.Check(context, ends ? sorted : context.Fragments);
        // Without an end there is no depth.
        if (!ends) return;
        MaxDepth.Check(context, sorted);
        MaxIntrospectionDepth.Check(context, sorted);
    }

    private static void CheckOperation(ValidationContext context, OperationInfo operation)
    {
        if (context.IsAborted) return;
        SingleFieldSubscriptions.Check(context, operation.Node);
        UniqueVariableNames.Check(context, operation.Node);
        OperationVariables.Check(context, operation);
    }
}
