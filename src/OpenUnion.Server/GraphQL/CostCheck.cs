using System.Runtime.CompilerServices;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.Server.GraphQL;

/// <summary>The engine's last look before an operation runs: what it costs with the actual variables, and whether that is allowed.</summary>
internal sealed class CostCheck(CostLimits limits)
{
    /// <summary>Stands for "not to be executed"; no client sees it.</summary>
    public static readonly IReadOnlyList<GraphQLError> OnlyValidated = [new("The cost was asked for, not the result.")];

    private readonly ConditionalWeakTable<CompiledOperation, OperationPrice> _prices = [];

    public IReadOnlyList<GraphQLError> Check(CompiledOperation operation, IReadOnlyDictionary<string, object?> variables, GraphQLRequest request)
    {
        var price = _prices.GetValue(operation, static operation => new(operation.Schema, operation.Definition, operation.Fragments));
        var cost = price.For(variables);
        var host = request.Host as OperationHost;
        if (host is not null) host.Cost = cost;
        var errors = limits.Check(cost);
        return errors.Count == 0 && host?.CostMode == CostMode.Validate ? OnlyValidated : errors;
    }
}
