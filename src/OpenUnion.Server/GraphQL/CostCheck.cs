using System.Runtime.CompilerServices;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Validation.Cost;

namespace OpenUnion.Server.GraphQL;

/// <summary>The engine's last look before an operation runs: what it costs with the actual variables, and whether that is allowed.</summary>
internal sealed class CostCheck(CostLimits limits)
{
    /// <summary>Stands for "not to be executed"; no client sees it.</summary>
    public static readonly IReadOnlyList<GraphQLError> OnlyValidated = [new("The cost was asked for, not the result.")];

    private readonly ConditionalWeakTable<CompiledOperation, Priced> _priced = [];

    public IReadOnlyList<GraphQLError> Check(CompiledOperation operation, IReadOnlyDictionary<string, object?> variables, GraphQLRequest request)
    {
        var cost = _priced.GetValue(operation, static operation => new(operation)).CostWith(variables);
        var host = request.Host as OperationHost;
        if (host is not null) host.Cost = cost;
        var errors = limits.Check(cost);
        return errors.Count == 0 && host?.CostMode == CostMode.Validate ? OnlyValidated : errors;
    }

    /// <summary>An operation without variables always costs the same.</summary>
    private sealed class Priced(CompiledOperation operation)
    {
        private readonly Dictionary<string, FragmentDefinitionNode> _fragments = operation.Document.Definitions
            .OfType<FragmentDefinitionNode>()
            .ToDictionary(fragment => fragment.Name, StringComparer.Ordinal);

        private OperationCost? _fixed;

        public OperationCost CostWith(IReadOnlyDictionary<string, object?> variables)
        {
            if (!operation.Variables.IsEmpty) return Compute(variables);
            return _fixed ??= Compute(variables);
        }

        private OperationCost Compute(IReadOnlyDictionary<string, object?> variables) =>
            OperationCost.Compute(operation.Schema, operation.Definition, _fragments, variables);
    }
}
