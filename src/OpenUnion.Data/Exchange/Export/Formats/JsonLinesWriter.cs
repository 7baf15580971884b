using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>JSON lines: an object a row, its members the columns, a point as a GeoJSON geometry.</summary>
internal sealed class JsonLinesWriter(ExportOutput output, FileContent content) : FormatWriter
{
    private readonly ExportColumn[] _columns = [.. content.Columns];
    private readonly byte[][] _names = JsonValues.Names(content.Columns);

    public override void Begin()
    {
    }

    public override void Write(ExportRow row)
    {
        for (var column = 0; column < _columns.Length; column++)
        {
            output.Write(column == 0 ? (byte)'{' : (byte)',');
            output.Write(_names[column]);
            JsonValues.Write(output, _columns[column], row[column]);
        }

        output.Write("}\n"u8);
    }

    public override void End()
    {
    }
}
