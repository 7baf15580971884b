using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>A value of any kind, or a variable: https://spec.graphql.org/September2025/#Value</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ValueNode : INode<ValueNode>
{
    private readonly NodeHandle _node;

    internal ValueNode(NodeHandle node) => _node = node;

    /// <summary>From <see cref="NodeKind.Variable"/> to <see cref="NodeKind.ObjectValue"/>.</summary>
    public NodeKind Kind => _node.Kind;

    public Location Location => _node.Location;

    /// <summary>
    /// A number as written, any number of digits; the meaning of a string, escapes resolved and block strings dedented;
    /// <c>true</c>, <c>false</c>, <c>null</c>, or the name of an enum value or (without the dollar sign) of a variable. Not of lists and objects.
    /// </summary>
    public string Text => _node.Text;

    /// <summary>The name of a variable, without the dollar sign; null for anything else.</summary>
    public string? Variable => Kind == NodeKind.Variable ? Text : null;

    /// <summary>The meaning of a string; null for anything else.</summary>
    public string? String => Kind == NodeKind.StringValue ? Text : null;

    /// <summary>Of a Boolean; null for anything else.</summary>
    public bool? Boolean => Kind == NodeKind.BooleanValue ? Text == "true" : null;

    public bool IsNull => Kind == NodeKind.NullValue;

    /// <summary>A string written as <c>"""block string"""</c>.</summary>
    public bool IsBlock => _node.Flag;

    /// <summary>The items of a list; none of anything else.</summary>
    public NodeList<ValueNode> Items => Kind == NodeKind.ListValue ? _node.List<ValueNode>() : default;

    /// <summary>The fields of an object; none of anything else.</summary>
    public NodeList<ObjectFieldNode> Fields => Kind == NodeKind.ObjectValue ? _node.List<ObjectFieldNode>() : default;

    static ValueNode INode<ValueNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}
