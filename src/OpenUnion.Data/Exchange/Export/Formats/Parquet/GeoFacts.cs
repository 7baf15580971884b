using System.Text.Json;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Export;

namespace OpenUnion.Data.Exchange.Export.Formats.Parquet;

/// <summary>The metadata that makes Parquet GeoParquet: https://geoparquet.org/releases/v1.1.0/</summary>
internal sealed class GeoFacts(FileContent content)
{
    private readonly (int Column, string Name, double[] Box)[] _points =
        [.. content.Columns.Select((column, index) => (index, column)).Where(pair => pair.column.Kind == ExportKind.Point).Select(pair => (pair.index, pair.column.Name, NoBox()))];

    public void Add(ExportRow row)
    {
        foreach (var (column, _, box) in _points)
        {
            var value = row[column];
            if (!value.HasValue)
                continue;
            var (x, y) = (value.Longitude, value.Latitude);
            box[0] = Math.Min(box[0], x);
            box[1] = Math.Min(box[1], y);
            box[2] = Math.Max(box[2], x);
            box[3] = Math.Max(box[3], y);
        }
    }

    /// <summary>The metadata, or null for a file without a place.</summary>
    public string? Json => _points.Length == 0 ? null : JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["version"] = "1.1.0",
        ["primary_column"] = Array.Exists(_points, point => point.Name == content.Place) ? content.Place! : _points[0].Name,
        ["columns"] = _points.ToDictionary(point => point.Name, point => Facts(point.Box), StringComparer.Ordinal),
    });

    private static double[] NoBox() => [double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity];

    // Without `crs` coordinates are longitude and latitude of WGS-84; shifted ones are of no system that has a name there.
    private Dictionary<string, object?> Facts(double[] box)
    {
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal) { ["encoding"] = "WKB", ["geometry_types"] = new[] { "Point" } };
        if (content.System != CoordinateSystem.WGS84)
            facts["crs"] = null;
        if (double.IsFinite(box[0]))
            facts["bbox"] = box;
        return facts;
    }
}
