using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>What an operation costs at most: https://ibm.github.io/graphql-specs/cost-spec.html</summary>
/// <param name="FieldCost">How much resolving its fields weighs.</param>
/// <param name="TypeCost">How much the objects that it returns weigh.</param>
public sealed record OperationCost(double FieldCost, double TypeCost)
{
    /// <summary>No cost is higher; a cost that cannot be counted is this.</summary>
    public const double Highest = 1e15;

    /// <summary>
    /// By the actual values of the variables. Fields that merge count once, of the types that an object may have the dearest counts, introspection is free.
    /// Ends after a bounded number of steps whatever the fragments are. Fragments are by name; variables are coerced, absent ones are absent.
    /// </summary>
    public static OperationCost Compute(
        Schema schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        IReadOnlyDictionary<string, object?> variables) =>
        new CostCounter(schema, fragments, variables).Of(operation);
}
