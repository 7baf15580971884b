using OpenUnion.Data.Exchange.Export.Rows;

namespace OpenUnion.Data.Exchange.Export.Formats;

/// <summary>A text sequence of features (RFC 8142): each behind a record separator, so that a reader finds the next after a torn one.</summary>
internal sealed class GeoJsonSequenceWriter(ExportOutput output, FileContent content) : FormatWriter
{
    private const byte RecordSeparator = 0x1E;

    private readonly FeatureWriter _features = new(output, content);

    public override void Begin()
    {
    }

    public override void Write(ExportRow row)
    {
        output.Write(RecordSeparator);
        _features.Write(row);
        output.Write((byte)'\n');
    }

    public override void End()
    {
    }
}
