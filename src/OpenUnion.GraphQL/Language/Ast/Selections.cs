using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>https://spec.graphql.org/September2025/#SelectionSet</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SelectionSetNode
{
    // A set is no record of its own, but what comes last in one.
    private readonly NodeHandle _owner;

    internal SelectionSetNode(NodeHandle owner) => _owner = owner;

    public Location Location => _owner.Location with { Start = _owner.StartOfSelections() };

    /// <summary>At least one.</summary>
    public NodeList<SelectionNode> Selections => new(_owner.Tree, _owner.FirstSelection, _owner.Next);

    /// <summary>The spread in a set that holds it and nothing else; null in any other set.</summary>
    internal FragmentSpreadNode? OnlySpread =>
        _owner.At(_owner.FirstSelection) is { Kind: NodeKind.FragmentSpread } only && only.Next == _owner.Next ? new(only) : null;

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

    public NodeList<DirectiveNode> Directives => _node.List<DirectiveNode>(_node.FirstDirective, NodeKind.Directive);

    /// <summary>Of a field that is no leaf, or of an inline fragment.</summary>
    public SelectionSetNode? SelectionSet => _node.FirstSelection < _node.Next ? new(_node) : null;

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

    public NodeList<ArgumentNode> Arguments => _node.IsAlone ? default : _node.List<ArgumentNode>(_node.Index + (_node.Flag ? 2 : 1), NodeKind.Argument);

    public NodeList<DirectiveNode> Directives => _node.IsAlone ? default : _node.List<DirectiveNode>(_node.FirstDirective, NodeKind.Directive);

    /// <summary>Null for a leaf.</summary>
    public SelectionSetNode? SelectionSet => IsLeaf ? null : new(_node);

    /// <summary>True for a name and nothing else, which most fields are.</summary>
    internal bool IsBare => _node.IsAlone;

    /// <summary>True when nothing is selected of its value.</summary>
    public bool IsLeaf => _node.IsAlone || _node.FirstSelection == _node.Next;

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

    public NamedTypeNode? TypeCondition => _node.Has(_node.Index + 1, NodeKind.NamedType) ? new(_node.At(_node.Index + 1)) : null;

    public NodeList<DirectiveNode> Directives => _node.List<DirectiveNode>(_node.FirstDirective, NodeKind.Directive);

    public SelectionSetNode SelectionSet => new(_node);

    static InlineFragmentNode INode<InlineFragmentNode>.At(NodeHandle node) => new(node);

    public override string ToString() => Printer.Print(this);
}
