using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>A named type, a list or a non-null: https://spec.graphql.org/September2025/#Type</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TypeNode : INode<TypeNode>
{
    private readonly NodeHandle _node;

    internal TypeNode(NodeHandle node) => _node = node;

    /// <summary><see cref="NodeKind.NamedType"/>, <see cref="NodeKind.ListType"/> or <see cref="NodeKind.NonNullType"/>.</summary>
    public NodeKind Kind => _node.Kind;

    public Location Location => _node.Location;

    public bool IsNonNull => Kind == NodeKind.NonNullType;

    /// <summary>The type inside a list or a non-null; null for a named type.</summary>
    public TypeNode? Inner => Kind == NodeKind.NamedType ? null : new(_node.At(_node.Index + 1));

    /// <summary>The named type inside all lists and non-nulls: the last part of all.</summary>
    public NamedTypeNode Innermost => new(_node.At(_node.Next - 1));

    static TypeNode INode<TypeNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}

/// <summary>https://spec.graphql.org/September2025/#NamedType</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NamedTypeNode : INode<NamedTypeNode>
{
    private readonly NodeHandle _node;

    internal NamedTypeNode(NodeHandle node) => _node = node;

    public Location Location => _node.Location;

    public string Name => _node.Text;

    static NamedTypeNode INode<NamedTypeNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Name;
}
