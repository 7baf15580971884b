using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>
/// What stands inside the definitions of one text: selections, arguments, directives, values, references to types. A node is a record
/// in one array, and its parts follow it in the order of the text: an object for each would take longer to make than its text to read.
/// </summary>
internal sealed class SyntaxTree(Source source)
{
    public Source Source { get; } = source;

    /// <summary>Set once, when all is parsed; there may be unused records at the end.</summary>
    public SyntaxRecord[] Records { get; set; } = [];
}

/// <summary>A node of a tree, as stored.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct SyntaxRecord
{
    /// <summary>The name or the value; null for nodes that have none.</summary>
    public string? Text;

    public int Start;

    public int End;

    /// <summary>The number of records of the node and all its parts.</summary>
    public int Size;

    public NodeKind Kind;

    /// <summary>Of a field: an alias comes first. Of a string: it is a block string.</summary>
    public bool Flag;
}

/// <summary>Where in a tree a node is. All structs of nodes are one of these with a type.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NodeHandle(SyntaxTree Tree, int Index)
{
    public NodeKind Kind => Record.Kind;

    public string Text => Record.Text!;

    public bool Flag => Record.Flag;

    /// <summary>The index behind the last part.</summary>
    public int Next => Index + Record.Size;

    public Location Location => new(Tree.Source, Record.Start, Record.End);

    private ref readonly SyntaxRecord Record => ref Tree.Records[Index];

    // Nodes that are compared are most often of one tree.
    public bool Equals(NodeHandle other) => Index == other.Index && ReferenceEquals(Tree, other.Tree);

    public override int GetHashCode() => Index;

    /// <summary>The part, or other node, at an index.</summary>
    public NodeHandle At(int index) => new(Tree, index);

    /// <summary>True when it has no parts.</summary>
    public bool IsAlone => Record.Size == 1;

    /// <summary>Of a selection: the index of the first part that is a directive or selection.</summary>
    public int FirstDirective => FirstUpTo(NodeKind.Directive);

    /// <summary>Of a selection: the index of the first part that is a selection; <see cref="Next"/> when there is none.</summary>
    public int FirstSelection => FirstUpTo(NodeKind.InlineFragment);

    /// <summary>True when a part of the kind is at an index.</summary>
    public bool Has(int index, NodeKind kind) => index < Next && Tree.Records[index].Kind == kind;

    /// <summary>The index behind the parts of a kind that begin at an index, if any do.</summary>
    public int Skip(int from, NodeKind kind)
    {
        var (records, next) = (Tree.Records, Next);
        while (from < next && records[from].Kind == kind) from += records[from].Size;
        return from;
    }

    /// <summary>The parts of a kind that begin at an index.</summary>
    public NodeList<T> List<T>(int from, NodeKind kind) where T : struct, INode<T> => new(Tree, from, Skip(from, kind));

    /// <summary>All parts.</summary>
    public NodeList<T> List<T>() where T : struct, INode<T> => new(Tree, Index + 1, Next);

    private int FirstUpTo(NodeKind kind)
    {
        var (records, at) = (Tree.Records, Index + 1);
        var next = Index + records[Index].Size;
        while (at < next && records[at].Kind > kind) at += records[at].Size;
        return at;
    }

    /// <summary>Where the selections begin: at the first brace outside of parentheses.</summary>
    public int StartOfSelections()
    {
        var lexer = new Lexer(Tree.Source, Record.Start);
        var parentheses = 0;
        do
        {
            lexer.Advance();
            parentheses += lexer.Kind switch { TokenKind.ParenLeft => 1, TokenKind.ParenRight => -1, _ => 0 };
        }
        while (parentheses > 0 || lexer.Kind != TokenKind.BraceLeft);

        return lexer.Start;
    }

    /// <summary>Where the name is, some tokens after the node's first. Read again from the text: only errors ask.</summary>
    public Location NameAfter(int tokens)
    {
        var lexer = new Lexer(Tree.Source, Record.Start);
        for (var i = 0; i <= tokens; i++) lexer.Advance();
        return new(Tree.Source, lexer.Start, lexer.End);
    }
}
