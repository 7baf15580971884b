using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Execution;

/// <summary>A variable of an operation: https://spec.graphql.org/September2025/#sec-Language.Variables</summary>
public sealed class OperationVariable
{
    internal OperationVariable(VariableDefinitionNode node, GraphQLType? type)
    {
        Node = node;
        Type = type;
        if (node.DefaultValue is not { } literal || type is not { IsInput: true }) return;
        HasDefault = LiteralCoercion.TryCoerce(literal, type, null, out var value);
        DefaultValue = value;
    }

    /// <summary>Without the dollar sign.</summary>
    public string Name => Node.Name;

    /// <summary>Null only in an operation that was not validated.</summary>
    public GraphQLType? Type { get; }

    public bool HasDefault { get; }

    /// <summary>Coerced; null also when there is none.</summary>
    public object? DefaultValue { get; }

    public VariableDefinitionNode Node { get; }

    public override string ToString() => $"${Name}: {Type}";
}
