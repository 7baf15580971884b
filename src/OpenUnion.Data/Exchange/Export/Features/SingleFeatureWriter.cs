using System.Text;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Exchange.Export.Rows;

namespace OpenUnion.Data.Exchange.Export.Features;

/// <summary>One feature with its links (OGC API - Features, Part 1, 7.17).</summary>
internal sealed class SingleFeatureWriter(ExportOutput output, FileContent content, FeaturePage page) : FormatWriter
{
    private readonly FeatureWriter _features = new(output, content);

    public override void Begin()
    {
    }

    public override void Write(ExportRow row)
    {
        object[] links = [FeaturePageWriter.Link(page.Self, "self", "application/geo+json"), FeaturePageWriter.Link(page.Collection, "collection", "application/json")];
        _features.WriteOpen(row);
        output.Write(Encoding.UTF8.GetBytes($",\"links\":{FeaturePageWriter.Links(links)}}}\n"));
    }

    public override void End()
    {
    }
}
