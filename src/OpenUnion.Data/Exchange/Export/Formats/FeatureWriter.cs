using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>Features of GeoJSON (RFC 7946, section 3.2): the key as id, the place as geometry, all other columns as properties.</summary>
internal sealed class FeatureWriter(ExportOutput output, FileContent content)
{
    private readonly ExportColumn[] _columns = [.. content.Columns];
    private readonly byte[][] _names = JsonValues.Names(content.Columns);
    private readonly int _place = content.IndexOf(content.Place);
    private readonly int _key = content.IndexOf(content.Key);

    /// <summary>A feature, without the brace at its end.</summary>
    public void WriteOpen(ExportRow row)
    {
        output.Write("{\"type\":\"Feature\","u8);
        if (_key >= 0)
        {
            output.Write("\"id\":"u8);
            JsonValues.Text(output, row[_key].Bytes);
            output.Write((byte)',');
        }

        output.Write("\"geometry\":"u8);
        if (_place >= 0)
            JsonValues.Write(output, _columns[_place], row[_place]);
        else
            output.Write("null"u8);
        output.Write(",\"properties\":"u8);
        Properties(row);
    }

    public void Write(ExportRow row)
    {
        WriteOpen(row);
        output.Write((byte)'}');
    }

    private void Properties(ExportRow row)
    {
        var isFirst = true;
        output.Write((byte)'{');
        for (var column = 0; column < _columns.Length; column++)
        {
            if (column == _place)
                continue;
            if (!isFirst)
                output.Write((byte)',');
            isFirst = false;
            output.Write(_names[column]);
            JsonValues.Write(output, _columns[column], row[column]);
        }

        output.Write((byte)'}');
    }
}
