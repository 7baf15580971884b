namespace OpenUnion.GraphQL.Language;

// Writing the records of the tree. A node's record comes before its parts and is closed after them.
public ref partial struct Parser
{
    private int Open(NodeKind kind, int start, string? text = null)
    {
        var records = _records;
        if ((uint)_count >= (uint)records.Length) records = Grow();
        ref var record = ref records[_count];
        record.Kind = kind;
        record.Start = start;
        record.Text = text;
        return _count++;
    }

    private readonly NodeHandle Close(int node)
    {
        ref var record = ref _records[node];
        record.End = _previousEnd;
        record.Size = _count - node;
        return new(_tree, node);
    }

    // A node turns out to be inside another that ends here: its records move one on.
    private NodeHandle Wrap(NodeKind kind, int node)
    {
        Open(kind, 0);
        _records.AsSpan(node, _count - node - 1).CopyTo(_records.AsSpan(node + 1));
        _records[node] = new() { Kind = kind, Start = _records[node + 1].Start };
        return Close(node);
    }

    private SyntaxRecord[] Grow()
    {
        Array.Resize(ref _records, _records.Length * 2);
        return _records;
    }
}
