using System.Collections.Immutable;

namespace OpenUnion.GraphQL.Language;

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode : DefinitionNode
{
    public required SelectionSetNode SelectionSet { get; init; }
}

public enum OperationType : byte { Query, Mutation, Subscription }

/// <summary>https://spec.graphql.org/September2025/#OperationDefinition</summary>
public sealed class OperationDefinitionNode : ExecutableDefinitionNode
{
    public override NodeKind Kind => NodeKind.OperationDefinition;

    public required OperationType Operation { get; init; }

    /// <summary>Null for an anonymous operation.</summary>
    public string? Name { get; init; }

    /// <summary>Where the name was written; the operation itself when it has none.</summary>
    public Location NameLocation => Name is null ? Location : new(Location.Source, NameStart, NameStart + Name.Length);

    public ImmutableArray<VariableDefinitionNode> Variables { get => field.IsDefault ? [] : field; init; }

    internal int NameStart { get; init; }
}

/// <summary>https://spec.graphql.org/September2025/#FragmentDefinition</summary>
public sealed class FragmentDefinitionNode : ExecutableDefinitionNode
{
    public override NodeKind Kind => NodeKind.FragmentDefinition;

    public required string Name { get; init; }

    public Location NameLocation => new(Location.Source, NameStart, NameStart + Name.Length);

    public required NamedTypeNode TypeCondition { get; init; }

    internal int NameStart { get; init; }
}

/// <summary>https://spec.graphql.org/September2025/#VariableDefinition</summary>
public sealed class VariableDefinitionNode : AstNode
{
    public override NodeKind Kind => NodeKind.VariableDefinition;

    public StringValueNode? Description { get; init; }

    public required VariableNode Variable { get; init; }

    public required TypeNode Type { get; init; }

    public ValueNode? DefaultValue { get; init; }

    public ImmutableArray<DirectiveNode> Directives { get => field.IsDefault ? [] : field; init; }
}
