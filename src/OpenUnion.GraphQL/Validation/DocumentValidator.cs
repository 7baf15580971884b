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
        new DocumentWalker(context).Walk();
        CheckDefinitions(context);
        CheckFragments(context);
        foreach (var operation in context.Operations) CheckOperation(context, operation);
        return context.Errors();
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
        if (!FragmentOrder.TrySort(context, out var sorted))
        {
            // Without an end there is no depth.
            NoFragmentCycles.Check(context);
            return;
        }

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
