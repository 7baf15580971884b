using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.Server.GraphQL;

/// <summary>What the transport puts on a request for the engine, and finds there afterwards.</summary>
internal sealed class OperationHost(CostMode cost)
{
    public CostMode CostMode { get; } = cost;

    /// <summary>Null until it was computed.</summary>
    public OperationCost? Cost { get; set; }

    /// <summary>The member of <c>extensions</c> that was asked for, or null.</summary>
    public object? CostReport => CostMode == CostMode.None || Cost is null
        ? null
        : new Dictionary<string, object?>(StringComparer.Ordinal) { ["fieldCost"] = Cost.FieldCost, ["typeCost"] = Cost.TypeCost };
}
