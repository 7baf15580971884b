using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>Nodes of lists that are not finished yet, as a stack; a finished list is copied off its top, so lists never grow by copying.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PendingNodes
{
    private const int Slots = 4;

    // A struct, because storing into an array of a class that has subclasses is checked each time.
    private struct Slot
    {
        public AstNode Node;
    }

    // New for each document, because a reference to a young object is stored faster in a young array.
    private Slot[] _slots = new Slot[Slots];
    private int _count;

    public PendingNodes()
    {
    }

    public readonly int Open() => _count;

    public void Push(AstNode node)
    {
        var slots = _slots;
        if ((uint)_count >= (uint)slots.Length) slots = Grow();
        slots[_count++].Node = node;
    }

    /// <summary>Takes what was pushed since the list was opened; all of it must be of the type.</summary>
    public ImmutableArray<T> Close<T>(int from) where T : AstNode
    {
        var items = new T[_count - from];
        // Only the parser pushes, and it pushes what it closes; a checked cast of each node would cost as much as parsing it.
        _slots.AsSpan(from, items.Length).CopyTo(Unsafe.As<Slot[]>(items));
        _count = from;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private Slot[] Grow()
    {
        Array.Resize(ref _slots, _slots.Length * 2);
        return _slots;
    }
}
