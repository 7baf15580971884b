using System.Buffers;
using System.Buffers.Binary;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats.Parquet;

/// <summary>Values of a page in the plain encoding: https://parquet.apache.org/docs/file-format/data-pages/encodings/#PLAIN</summary>
internal sealed class PlainValues(ExportKind kind)
{
    private static readonly int Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private int _bits;
    private int _bitCount;

    /// <summary>Bytes so far.</summary>
    public int Length => _bytes.WrittenCount;

    public void Add(RowValue value)
    {
        switch (kind)
        {
            case ExportKind.Boolean:
                Bit(value.Boolean);
                break;
            case ExportKind.Integer:
                Int32(value.Integer);
                break;
            case ExportKind.Date:
                Int32(value.Date.DayNumber - Epoch);
                break;
            case ExportKind.Long:
                BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(8), value.Long);
                _bytes.Advance(8);
                break;
            case ExportKind.Number:
                BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(8), value.Number);
                _bytes.Advance(8);
                break;
            case ExportKind.Decimal:
                BinaryPrimitives.WriteInt128BigEndian(_bytes.GetSpan(16), FixedDecimal.Read(value.Bytes, ParquetType.Scale));
                _bytes.Advance(16);
                break;
            default:
                Int32(value.Bytes.Length);
                _bytes.Write(value.Bytes);
                break;
        }
    }

    /// <summary>Writes the values, and begins anew.</summary>
    public void WriteTo(ArrayBufferWriter<byte> page)
    {
        if (_bitCount > 0)
            EndBits();
        page.Write(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }

    private void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    private void Bit(bool value)
    {
        _bits |= (value ? 1 : 0) << _bitCount;
        if (++_bitCount == 8)
            EndBits();
    }

    private void EndBits()
    {
        _bytes.Write([(byte)_bits]);
        (_bits, _bitCount) = (0, 0);
    }
}
