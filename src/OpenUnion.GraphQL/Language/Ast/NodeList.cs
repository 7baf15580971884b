using System.Collections;
using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>A node that is a record of a tree; compared by its place in the tree.</summary>
public interface INode<TSelf> where TSelf : struct, INode<TSelf>
{
    Location Location { get; }

    internal static abstract TSelf At(NodeHandle node);
}

/// <summary>A node that has a name.</summary>
public interface INamedNode<TSelf> : INode<TSelf> where TSelf : struct, INamedNode<TSelf>
{
    string Name { get; }
}

/// <summary>A node that has a name and a value: an argument, or a field of an object.</summary>
public interface IMember<TSelf> : INamedNode<TSelf> where TSelf : struct, IMember<TSelf>
{
    ValueNode Value { get; }
}

/// <summary>Finding nodes by their names.</summary>
public static class NamedNodeLists
{
    /// <summary>The first that has the name, or null.</summary>
    public static T? Named<T>(this NodeList<T> nodes, string name) where T : struct, INamedNode<T>
    {
        foreach (var node in nodes)
            if (node.Name == name) return node;
        return null;
    }
}

/// <summary>Nodes that follow each other in a tree. Enumerating allocates nothing; an index and <see cref="Length"/> are found by counting.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct NodeList<T> : IEnumerable<T> where T : struct, INode<T>
{
    private readonly SyntaxTree? _tree;
    private readonly int _from;
    private readonly int _to;

    internal NodeList(SyntaxTree tree, int from, int to) => (_tree, _from, _to) = (tree, from, to);

    public bool IsEmpty => _from == _to;

    public int Length
    {
        get
        {
            var count = 0;
            for (var at = _from; at < _to; at += _tree!.Records[at].Size) count++;
            return count;
        }
    }

    /// <exception cref="ArgumentOutOfRangeException">There are not so many.</exception>
    public T this[int index]
    {
        get
        {
            foreach (var node in this)
                if (index-- == 0) return node;
            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    public Enumerator GetEnumerator() => new(_tree, _from, _to);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator : IEnumerator<T>
    {
        private readonly SyntaxTree? _tree;
        private readonly int _to;
        private int _next;
        private int _at;

        internal Enumerator(SyntaxTree? tree, int from, int to) => (_tree, _next, _to) = (tree, from, to);

        public readonly T Current => T.At(new(_tree!, _at));

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            _at = _next;
            if (_next >= _to) return false;
            _next += _tree!.Records[_next].Size;
            return true;
        }

        readonly void IEnumerator.Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}
