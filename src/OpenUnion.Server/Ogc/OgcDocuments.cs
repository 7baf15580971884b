using OpenUnion.Data;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Server.Ogc;

/// <summary>The documents around the features (OGC API - Features, Part 1, 7.2 to 7.14).</summary>
/// <param name="root">The address of the landing page.</param>
internal sealed class OgcDocuments(string root)
{
    public const string Title = "OpenUnion";
    public const string Description = "Union services in China (中国工会服务): stations, training, competitions, charity projects, and what stands behind them.";
    public const string Json = "application/json";
    public const string GeoJson = "application/geo+json";
    public const string OpenApi = "application/vnd.oai.openapi+json;version=3.0";

    // China with its islands.
    private static readonly double[] Extent = [73, 3.4, 135.1, 53.6];

    public object Landing => new
    {
        title = Title,
        description = Description,
        links = new[]
        {
            Link("", "self", Json, "This document"),
            Link("/api", "service-desc", OpenApi, "The API definition"),
            Link("/conformance", "conformance", Json, "What the API conforms to"),
            Link("/collections", "data", Json, "The collections"),
        },
    };

    public static object Conformance => new
    {
        conformsTo = new[] { "core", "oas30", "geojson" }.Select(part => $"http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/{part}"),
    };

    public object Collections => new
    {
        links = new[] { Link("/collections", "self", Json, "This document") },
        collections = ExportType.All.Select(Collection),
    };

    public object Collection(ExportType type) => new
    {
        id = type.Name,
        title = $"{type.Name} ({type.Chinese})",
        itemType = "feature",
        extent = type.Place is null ? null : new { spatial = new { bbox = new[] { Extent }, crs = OgcParameters.Crs84 } },
        crs = new[] { OgcParameters.Crs84 },
        links = new[]
        {
            Link($"/collections/{type.Name}", "self", Json, "This document"),
            Link($"/collections/{type.Name}/items", "items", GeoJson, type.Chinese),
            new OgcLink(DataLicence.Url, "license", "text/html", DataLicence.Title),
        },
    };

    private OgcLink Link(string path, string rel, string type, string title) => new(root + path, rel, type, title);
}

/// <summary>A link (RFC 8288) in a document.</summary>
internal sealed record OgcLink(string Href, string Rel, string Type, string Title);
