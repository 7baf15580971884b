using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Validation.Rules;

/// <summary>https://spec.graphql.org/September2025/#sec-Operation-Type-Existence</summary>
internal static class KnownOperationTypes
{
    public static readonly ValidationRule Rule = new(nameof(KnownOperationTypes), "sec-Operation-Type-Existence");

    public static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (context.Schema.RootTypeOf(operation.Operation) is not null) return;
        context.Report(Rule, $"The {Text(operation.Operation)} operation is not supported by the schema.", operation.Location);
    }

    private static string Text(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };
}
