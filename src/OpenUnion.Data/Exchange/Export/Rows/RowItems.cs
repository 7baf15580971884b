using System.Buffers.Binary;

namespace OpenUnion.Data.Exchange.Export.Rows;

/// <summary>The items of a list, one after another: an array of one dimension in its binary form.</summary>
public ref struct RowItems
{
    // Number of dimensions, whether there are nulls, type of the items; then, of each dimension, its length and lower bound.
    private const int DimensionsEnd = 12;
    private const int HeaderEnd = 20;

    private ReadOnlySpan<byte> _rest;
    private int _left;

    internal RowItems(ReadOnlySpan<byte> array)
    {
        var isEmpty = BinaryPrimitives.ReadInt32BigEndian(array) == 0;
        _left = isEmpty ? 0 : BinaryPrimitives.ReadInt32BigEndian(array[DimensionsEnd..]);
        _rest = isEmpty ? default : array[HeaderEnd..];
    }

    /// <summary>Number of items that are to come.</summary>
    public readonly int Left => _left;

    public RowValue Current { get; private set; }

    public readonly RowItems GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_left-- <= 0)
            return false;
        var length = BinaryPrimitives.ReadInt32BigEndian(_rest);
        Current = length < 0 ? RowValue.Null : new RowValue(_rest.Slice(4, length));
        _rest = _rest[(4 + Math.Max(length, 0))..];
        return true;
    }
}
