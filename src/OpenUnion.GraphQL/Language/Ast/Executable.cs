using System.Runtime.InteropServices;

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

    public NodeList<VariableDefinitionNode> Variables { get; init; }

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
[StructLayout(LayoutKind.Auto)]
public readonly record struct VariableDefinitionNode : INamedNode<VariableDefinitionNode>
{
    private readonly NodeHandle _node;

    internal VariableDefinitionNode(NodeHandle node) => _node = node;

    public Location Location => _node.Location;

    public ValueNode? Description => _node.Has(_node.Index + 1, NodeKind.StringValue) ? new(_node.At(_node.Index + 1)) : null;

    public ValueNode Variable => new(_node.At(_node.Skip(_node.Index + 1, NodeKind.StringValue)));

    /// <summary>Without the dollar sign.</summary>
    public string Name => Variable.Text;

    public TypeNode Type => new(_node.At(TypeIndex));

    public ValueNode? DefaultValue => DefaultIndex < _node.Next && !_node.Has(DefaultIndex, NodeKind.Directive) ? new(_node.At(DefaultIndex)) : null;

    public NodeList<DirectiveNode> Directives => new(_node.Tree, DefaultValue is null ? DefaultIndex : _node.At(DefaultIndex).Next, _node.Next);

    private int TypeIndex => _node.Skip(_node.Index + 1, NodeKind.StringValue) + 1;

    // Where it is if there is one.
    private int DefaultIndex => _node.At(TypeIndex).Next;

    static VariableDefinitionNode INode<VariableDefinitionNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}
