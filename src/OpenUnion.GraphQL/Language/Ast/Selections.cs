using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>https://spec.graphql.org/September2025/#SelectionSet</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SelectionSetNode
{
    // A set is no record of its own, but what comes last in one.
    private readonly NodeHandle _owner;
    private readonly int _first;

    internal SelectionSetNode(NodeHandle owner, int first) => (_owner, _first) = (owner, first);

    public Location Location => _owner.Location with { Start = _owner.StartOfSelections() };

    /// <summary>At least one.</summary>
    public NodeList<SelectionNode> Selections => new(_owner.Tree, _first, _owner.Next);

    /// <summary>The spread in a set that holds it and nothing else; null in any other set.</summary>
    internal FragmentSpreadNode? OnlySpread =>
        _owner.Has(_first, NodeKind.FragmentSpread) && _owner.At(_first) is var only && only.Next == _owner.Next ? new(only) : null;

    public override string ToString() => Printer.Print(this);
}

/// <summary>A field, a spread or an inline fragment: https://spec.graphql.org/September2025/#Selection</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SelectionNode : INode<SelectionNode>
{
    private readonly NodeHandle _node;

    internal SelectionNode(NodeHandle node) => _node = node;

    public NodeKind Kind => _node.Kind;

    public Location Location => _node.Location;

    public NodeList<DirectiveNode> Directives => Kind switch
    {
        NodeKind.Field => new FieldNode(_node).Directives,
        NodeKind.FragmentSpread => new FragmentSpreadNode(_node).Directives,
        _ => new InlineFragmentNode(_node).Directives,
    };

    /// <summary>Of a field that is no leaf, or of an inline fragment.</summary>
    public SelectionSetNode? SelectionSet => Kind switch
    {
        NodeKind.Field => new FieldNode(_node).SelectionSet,
        NodeKind.InlineFragment => new InlineFragmentNode(_node).SelectionSet,
        _ => null,
    };

    static SelectionNode INode<SelectionNode>.At(NodeHandle node) => new(node);

    public bool IsField(out FieldNode field)
    {
        field = new(_node);
        return Kind == NodeKind.Field;
    }

    public bool IsSpread(out FragmentSpreadNode spread)
    {
        spread = new(_node);
        return Kind == NodeKind.FragmentSpread;
    }

    public bool IsInline(out InlineFragmentNode inline)
    {
        inline = new(_node);
        return Kind == NodeKind.InlineFragment;
    }

    public override string ToString() => Printer.Print(this);
}

/// <summary>https://spec.graphql.org/September2025/#Field</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FieldNode : INode<FieldNode>
{
    private readonly NodeHandle _node;

    internal FieldNode(NodeHandle node) => _node = node;

    public Location Location => _node.Location;

    public string? Alias => _node.Flag ? _node.At(_node.Index + 1).Text : null;

    public string Name => _node.Text;

    /// <summary>The alias, or else the name: the member's name in the response.</summary>
    public string ResponseName => Alias ?? Name;

    public Location NameLocation => _node.NameAfter(_node.Flag ? 2 : 0);

    public NodeList<ArgumentNode> Arguments => _node.List<ArgumentNode>(FirstArgument, NodeKind.Argument);

    public NodeList<DirectiveNode> Directives => _node.List<DirectiveNode>(FirstDirective, NodeKind.Directive);

    /// <summary>Null for a leaf.</summary>
    public SelectionSetNode? SelectionSet =>
        _node.Skip(FirstDirective, NodeKind.Directive) is var first && first < _node.Next ? new(_node, first) : null;

    private int FirstArgument => _node.Index + (_node.Flag ? 2 : 1);

    private int FirstDirective => _node.Skip(FirstArgument, NodeKind.Argument);

    static FieldNode INode<FieldNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}

/// <summary>https://spec.graphql.org/September2025/#FragmentSpread</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FragmentSpreadNode : INode<FragmentSpreadNode>
{
    private readonly NodeHandle _node;

    internal FragmentSpreadNode(NodeHandle node) => _node = node;

    public Location Location => _node.Location;

    public string Name => _node.Text;

    public Location NameLocation => _node.NameAfter(1);

    public NodeList<DirectiveNode> Directives => _node.List<DirectiveNode>();

    static FragmentSpreadNode INode<FragmentSpreadNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}

/// <summary>https://spec.graphql.org/September2025/#InlineFragment</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InlineFragmentNode : INode<InlineFragmentNode>
{
    private readonly NodeHandle _node;

    internal InlineFragmentNode(NodeHandle node) => _node = node;

    public Location Location => _node.Location;

    public NamedTypeNode? TypeCondition => HasCondition ? new(_node.At(_node.Index + 1)) : null;

    public NodeList<DirectiveNode> Directives => _node.List<DirectiveNode>(FirstDirective, NodeKind.Directive);

    public SelectionSetNode SelectionSet => new(_node, _node.Skip(FirstDirective, NodeKind.Directive));

    private bool HasCondition => _node.Has(_node.Index + 1, NodeKind.NamedType);

    private int FirstDirective => _node.Index + (HasCondition ? 2 : 1);

    static InlineFragmentNode INode<InlineFragmentNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}
