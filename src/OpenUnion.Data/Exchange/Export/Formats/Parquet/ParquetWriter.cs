using System.Buffers.Binary;
using OpenUnion.Data.Exchange.Export.Rows;

namespace OpenUnion.Data.Exchange.Export.Formats.Parquet;

/// <summary>
/// Parquet (https://parquet.apache.org/docs/file-format/), and GeoParquet 1.1 where there is a place. A row group is written
/// once it has some megabytes; the footer, without which nothing can be read, comes last.
/// </summary>
internal sealed class ParquetWriter(ExportOutput output, FileContent content) : FormatWriter
{
    private const int GroupBytes = 4 << 20;

    // Lengths are added up now and then only.
    private const int RowsBetween = 256;

    private readonly ColumnBuffer[] _columns = [.. content.Columns.Select(column => new ColumnBuffer(column))];
    private readonly List<RowGroup> _groups = [];
    private readonly GeoFacts _geo = new(content);
    private int _rows;

    private static ReadOnlySpan<byte> Mark => "PAR1"u8;

    public override void Begin() => output.Write(Mark);

    public override void Write(ExportRow row)
    {
        for (var column = 0; column < _columns.Length; column++)
            _columns[column].Add(row[column]);
        _geo.Add(row);
        if (++_rows % RowsBetween == 0 && _columns.Sum(column => (long)column.Length) >= GroupBytes)
            EndGroup();
    }

    public override void End()
    {
        if (_rows > 0)
            EndGroup();
        var start = output.Length;
        ParquetFooter.Write(output, content, _groups, _geo.Json);
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(4), (int)(output.Length - start));
        output.Advance(4);
        output.Write(Mark);
    }

    private void EndGroup()
    {
        _groups.Add(new RowGroup(_rows, [.. _columns.Select(column => column.WriteTo(output))]));
        _rows = 0;
    }
}
