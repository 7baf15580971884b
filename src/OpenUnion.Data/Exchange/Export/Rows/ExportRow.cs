namespace OpenUnion.Data.Exchange.Export.Rows;

/// <summary>A row as it came from the database: the bytes of each value, good until the next row is read.</summary>
public readonly ref struct ExportRow(ReadOnlySpan<byte> bytes, ReadOnlySpan<(int Offset, int Length)> values)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly ReadOnlySpan<(int Offset, int Length)> _values = values;

    /// <summary>The value of a column.</summary>
    public RowValue this[int column] => _values[column] is (var offset, >= 0 and var length) ? new RowValue(_bytes.Slice(offset, length)) : RowValue.Null;

    public int Count => _values.Length;
}
