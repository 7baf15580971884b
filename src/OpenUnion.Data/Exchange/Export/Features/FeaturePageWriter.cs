using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Exchange.Export.Rows;

namespace OpenUnion.Data.Exchange.Export.Features;

/// <summary>
/// A page of features (OGC API - Features, Part 1, 7.16). One row more than the page holds is read, so that it is known whether
/// another follows; the links stand behind the features.
/// </summary>
internal sealed class FeaturePageWriter(ExportOutput output, FileContent content, FeaturePage page, long matched, DateTimeOffset now) : FormatWriter
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FeatureWriter _features = new(output, content);
    private readonly int _key = content.IndexOf(content.Key);
    private string? _last;
    private int _count;
    private bool _isMore;

    public override void Begin() => output.Write("{\"type\":\"FeatureCollection\",\"features\":["u8);

    public override void Write(ExportRow row)
    {
        if (_count == page.Limit)
        {
            _isMore = true;
            return;
        }

        output.Write(_count++ > 0 ? ",\n"u8 : "\n"u8);
        _features.Write(row);
        if (_count == page.Limit)
            _last = row[_key].ToString();
    }

    public override void End()
    {
        var links = new List<object> { Link(page.Self, "self", "application/geo+json") };
        if (_isMore)
            links.Add(Link(page.Next(_last!, content.Revision), "next", "application/geo+json"));
        links.Add(Link(page.Collection, "collection", "application/json"));
        output.Write(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"\n],\"numberMatched\":{matched},\"numberReturned\":{_count},\"timeStamp\":\"{now.ToUniversalTime():yyyy-MM-ddTHH:mm:ssZ}\",\"revision\":{content.Revision},\"licence\":\"{DataLicence.Identifier}\",\"links\":{Links(links)}}}\n")));
    }

    // Addresses have & and +, which no reader of JSON minds.
    internal static string Links(IReadOnlyList<object> links) => JsonSerializer.Serialize(links, Plain);

    internal static object Link(string href, string rel, string type) => new { href, rel, type };
}
