using System.Text.Encodings.Web;
using System.Text.Json;
using OpenUnion.Data;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Runtime.Clusters;

namespace OpenUnion.Server.Tiles;

/// <summary>
/// The document that describes the tiles: https://github.com/mapbox/tilejson-spec/tree/master/3.0.0. Members of our own are
/// <c>revision</c>, <c>crs</c>, <c>stations</c> (how many the tiles show) and <c>unplaced</c> (how many they cannot).
/// </summary>
internal static class TileJson
{
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where China is, for a map without stations.</summary>
    private static readonly double[] China = [73, 18, 135.5, 54];

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["cluster"] = "Boolean: true for several stations",
        ["count"] = "Number: stations of a cluster",
        ["bbox"] = "String: west,south,east,north of a cluster, in degrees",
        ["expansion_zoom"] = "Number: the zoom at which a cluster comes apart",
        ["open_all_day"] = "Boolean for a station; Number for a cluster: the share of its stations, 0 to 1",
        ["id"] = "String: global identifier of a station in the API",
        ["slug"] = "String: key of a station",
        ["name"] = "String: Chinese name",
        ["name_en"] = "String: English name",
        ["kind"] = "String: kind of station",
        ["status"] = "String: whether it operates",
        ["precision"] = "String: ADDRESS, NEIGHBOURHOOD or DISTRICT; REGION for a station that is drawn at a point of its region, as its position is not known",
    };

    /// <summary>The document in UTF-8.</summary>
    public static byte[] Of(TileExtent extent, CoordinateSystem system, TileAddresses address)
    {
        var bounds = extent.Bounds ?? China;
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            tilejson = "3.0.0",
            name = "OpenUnion",
            description = "Union service stations in China (工会驿站)",
            attribution = $"<a href=\"{DataLicence.Url}\">OpenUnion</a>",
            scheme = "xyz",
            tiles = new[] { address.Template },
            minzoom = 0,
            maxzoom = ClusterSources.FirstSingleZoom,
            bounds,
            center = new[] { Middle(bounds[0], bounds[2]), Middle(bounds[1], bounds[3]), ZoomOf(bounds) },
            vector_layers = new[] { new { id = "stations", description = "Stations, and clusters of them", minzoom = 0, maxzoom = ClusterSources.FirstSingleZoom, fields = Fields } },
            revision = extent.Revision,
            crs = system.ToString(),
            stations = extent.Stations,
            unplaced = extent.Unplaced,
        }, Layout);
    }

    private static double Middle(double low, double high) => Math.Round((low + high) / 2, 5);

    /// <summary>The highest zoom at which both sides fit into two tiles.</summary>
    private static double ZoomOf(double[] bounds)
    {
        var width = (bounds[2] - bounds[0]) / 360;
        var height = (WebMercator.Y(bounds[1]) - (double)WebMercator.Y(bounds[3])) / (1L << WebMercator.Bits);
        return Math.Clamp(Math.Floor(1 - Math.Log2(Math.Max(Math.Max(width, height), 1e-9))), 0, ClusterSources.FirstSingleZoom);
    }
}
