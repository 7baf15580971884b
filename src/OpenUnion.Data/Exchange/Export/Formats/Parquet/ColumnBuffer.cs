using System.Buffers;
using System.IO.Compression;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats.Parquet;

/// <summary>
/// The values of a column in the row group at hand. Each may be missing; a list may be, may be empty, and its items may be
/// missing, which is what levels tell (https://parquet.apache.org/docs/file-format/nestedencoding/).
/// </summary>
internal sealed class ColumnBuffer(ExportColumn column)
{
    private const int Gzip = 2;
    private const int Plain = 0;
    private const int Rle = 3;

    private readonly LevelRuns _repetitions = new();
    private readonly LevelRuns _definitions = new();
    private readonly PlainValues _values = new(column.Kind);
    private readonly ArrayBufferWriter<byte> _page = new();
    private readonly MemoryStream _packed = new();
    private int _count;

    public ExportColumn Column => column;

    /// <summary>Bytes so far, about.</summary>
    public int Length => _values.Length + _definitions.Length + _repetitions.Length;

    public void Add(RowValue value)
    {
        if (column.IsList)
            AddList(value);
        else
            AddItem(value, missing: 0);
    }

    /// <summary>Writes the values as one page, begins anew, and tells what the footer has to say.</summary>
    public ColumnChunk WriteTo(ExportOutput output)
    {
        if (column.IsList)
            _repetitions.WriteTo(_page);
        _definitions.WriteTo(_page);
        _values.WriteTo(_page);
        Pack();
        var (start, values) = (output.Length, _count);
        WriteHeader(output, values);
        var header = output.Length - start;
        output.Write(_packed.GetBuffer().AsSpan(0, (int)_packed.Length));
        var chunk = new ColumnChunk(column, start, values, header + _page.WrittenCount, header + _packed.Length);
        _page.ResetWrittenCount();
        _packed.SetLength(0);
        _count = 0;
        return chunk;
    }

    private void AddList(RowValue value)
    {
        if (!value.HasValue || value.Items.Left == 0)
        {
            _repetitions.Add(0);
            _definitions.Add(value.HasValue ? 1 : 0);
            _count++;
            return;
        }

        var repetition = 0;
        foreach (var item in value.Items)
        {
            _repetitions.Add(repetition);
            repetition = 1;
            AddItem(item, missing: 2);
        }
    }

    private void AddItem(RowValue value, int missing)
    {
        _definitions.Add(value.HasValue ? missing + 1 : missing);
        if (value.HasValue)
            _values.Add(value);
        _count++;
    }

    private void Pack()
    {
        using var gzip = new GZipStream(_packed, CompressionLevel.Fastest, leaveOpen: true);
        gzip.Write(_page.WrittenSpan);
    }

    private void WriteHeader(ExportOutput output, int values)
    {
        var header = new ThriftWriter(output);
        header.BeginItem();
        header.Int(1, 0);
        header.Int(2, _page.WrittenCount);
        header.Int(3, (int)_packed.Length);
        header.Struct(5);
        header.Int(1, values);
        header.Int(2, Plain);
        header.Int(3, Rle);
        header.Int(4, Rle);
        header.End();
        header.End();
    }

    /// <summary>What the footer says of a column in a row group.</summary>
    internal sealed record ColumnChunk(ExportColumn Column, long Start, long Values, long Unpacked, long Packed)
    {
        public void Write(ThriftWriter footer)
        {
            footer.BeginItem();
            footer.Long(2, 0);
            footer.Struct(3);
            footer.Int(1, ParquetType.Of(Column.Kind).Physical);
            footer.Ints(2, Plain, Rle);
            if (Column.IsList)
                footer.Texts(3, Column.Name, "list", "element");
            else
                footer.Texts(3, Column.Name);
            footer.Int(4, Gzip);
            footer.Long(5, Values);
            footer.Long(6, Unpacked);
            footer.Long(7, Packed);
            footer.Long(9, Start);
            footer.End();
            footer.End();
        }
    }
}
