using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>https://spec.graphql.org/September2025/#Argument</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ArgumentNode : IMember<ArgumentNode>
{
    private readonly NodeHandle _node;

    internal ArgumentNode(NodeHandle node) => _node = node;

    public Location Location => _node.Location;

    public string Name => _node.Text;

    public Location NameLocation => _node.NameAfter(0);

    public ValueNode Value => new(_node.At(_node.Index + 1));

    static ArgumentNode INode<ArgumentNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}

/// <summary>https://spec.graphql.org/September2025/#ObjectField</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ObjectFieldNode : IMember<ObjectFieldNode>
{
    private readonly NodeHandle _node;

    internal ObjectFieldNode(NodeHandle node) => _node = node;

    public Location Location => _node.Location;

    public string Name => _node.Text;

    public Location NameLocation => _node.NameAfter(0);

    public ValueNode Value => new(_node.At(_node.Index + 1));

    static ObjectFieldNode INode<ObjectFieldNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}

/// <summary>https://spec.graphql.org/September2025/#Directive</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DirectiveNode : INamedNode<DirectiveNode>
{
    private readonly NodeHandle _node;

    internal DirectiveNode(NodeHandle node) => _node = node;

    public Location Location => _node.Location;

    public string Name => _node.Text;

    public NodeList<ArgumentNode> Arguments => _node.List<ArgumentNode>();

    static DirectiveNode INode<DirectiveNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}
