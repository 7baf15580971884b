using System.Globalization;
using System.Text;
using OpenUnion.Data.Exchange.Export.Rows;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>
/// A feature collection (RFC 7946, section 3.3). Its foreign members name the type, the revision, the licence and the coordinate
/// system; the standard knows WGS-84 alone, so that shifted coordinates are said to be so.
/// </summary>
internal sealed class GeoJsonWriter(ExportOutput output, FileContent content) : FormatWriter
{
    private readonly FeatureWriter _features = new(output, content);
    private bool _any;

    public override void Begin() => output.Write(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"{{\"type\":\"FeatureCollection\",\"name\":\"{content.Title}\",\"revision\":{content.Revision},\"licence\":\"{DataLicence.Identifier}\",\"coordinateSystem\":\"{content.System}\",\"features\":[")));

    public override void Write(ExportRow row)
    {
        output.Write(_any ? ",\n"u8 : "\n"u8);
        _any = true;
        _features.Write(row);
    }

    public override void End() => output.Write("\n]}\n"u8);
}
