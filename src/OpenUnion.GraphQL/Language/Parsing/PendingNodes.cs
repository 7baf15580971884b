using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenUnion.GraphQL.Language;

/// <summary>Nodes of lists that are not finished yet, as a stack; a finished list is copied off its top, so lists never grow by copying.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PendingNodes
{
    // A thread parses one document at a time and keeps the stack for the next.
    [ThreadStatic]
    private static Slot[]? t_kept;

    private const int MostKept = 4096;

    // A struct, because storing into an array of a class that has subclasses is checked each time.
    private struct Slot
    {
        public AstNode Node;
    }

    private Slot[] _slots;
    private int _count;
    private int _highest;

    public static PendingNodes Rent()
    {
        var kept = t_kept;
        t_kept = null;
        return new() { _slots = kept ?? new Slot[256] };
    }

    /// <summary>Keeps the stack for the thread's next document; nothing that was on it stays alive.</summary>
    public readonly void Return()
    {
        if (_slots.Length > MostKept) return;
        Array.Clear(_slots, 0, _highest);
        t_kept = _slots;
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
        if (_count > _highest) _highest = _count;
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
