namespace OpenUnion.GraphQL.Validation.Cost;

/// <summary>What an operation may cost; a limit of null is no limit.</summary>
public sealed record CostLimits
{
    public double? MaxFieldCost { get; init; } = 1000;

    public double? MaxTypeCost { get; init; } = 1000;

    /// <summary>An error (HC0047) for each limit that is exceeded, with the cost and the limit in its extensions.</summary>
    public IReadOnlyList<GraphQLError> Check(OperationCost cost)
    {
        var errors = new List<GraphQLError>();
        if (cost.FieldCost > MaxFieldCost) errors.Add(Error("field", "fieldCost", cost.FieldCost, "maxFieldCost", MaxFieldCost.Value));
        if (cost.TypeCost > MaxTypeCost) errors.Add(Error("type", "typeCost", cost.TypeCost, "maxTypeCost", MaxTypeCost.Value));
        return errors;
    }

    private static GraphQLError Error(string what, string name, double cost, string limitName, double limit) =>
        new GraphQLError($"The maximum allowed {what} cost was exceeded.").WithCode("HC0047").WithExtension(name, cost).WithExtension(limitName, limit);
}
