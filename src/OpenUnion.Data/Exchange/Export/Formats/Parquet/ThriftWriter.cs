using System.Buffers;
using System.Text;

namespace OpenUnion.Data.Exchange.Export.Formats.Parquet;

/// <summary>Thrift's compact protocol, as far as Parquet needs it: https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md</summary>
internal sealed class ThriftWriter(IBufferWriter<byte> output)
{
    private const byte Int32Type = 5;
    private const byte Int64Type = 6;
    private const byte BinaryType = 8;
    private const byte ListType = 9;
    private const byte StructType = 12;

    private readonly Stack<int> _outer = [];
    private int _last;

    public void Int(int field, int value)
    {
        Header(field, Int32Type);
        Varint(Zigzag(value));
    }

    public void Long(int field, long value)
    {
        Header(field, Int64Type);
        Varint(Zigzag(value));
    }

    public void Text(int field, string value)
    {
        Header(field, BinaryType);
        Text(value);
    }

    /// <summary>A field that is a struct; its members follow, and <see cref="End"/>.</summary>
    public void Struct(int field)
    {
        Header(field, StructType);
        BeginItem();
    }

    /// <summary>A field that is a list of structs; each follows between <see cref="BeginItem"/> and <see cref="End"/>.</summary>
    public void Structs(int field, int count) => List(field, StructType, count);

    public void Ints(int field, params ReadOnlySpan<int> values)
    {
        List(field, Int32Type, values.Length);
        foreach (var value in values)
            Varint(Zigzag(value));
    }

    public void Texts(int field, params ReadOnlySpan<string> values)
    {
        List(field, BinaryType, values.Length);
        foreach (var value in values)
            Text(value);
    }

    /// <summary>Begins a struct: the outermost, or an item of a list.</summary>
    public void BeginItem()
    {
        _outer.Push(_last);
        _last = 0;
    }

    public void End()
    {
        Byte(0);
        _last = _outer.Pop();
    }

    private static ulong Zigzag(long value) => (ulong)((value << 1) ^ (value >> 63));

    private void Header(int field, byte type)
    {
        // All fields of Parquet's structs are within 15 of each other.
        Byte((byte)(((field - _last) << 4) | type));
        _last = field;
    }

    private void List(int field, byte type, int count)
    {
        Header(field, ListType);
        if (count < 15)
        {
            Byte((byte)((count << 4) | type));
            return;
        }

        Byte((byte)(0xF0 | type));
        Varint((ulong)count);
    }

    private void Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Varint((ulong)bytes.Length);
        output.Write(bytes);
    }

    private void Varint(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
            Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    private void Byte(byte value) => output.Write([value]);
}
