using OpenUnion.GraphQL.Types;

namespace OpenUnion.Data.Graph.Scalars;

/// <summary>
/// The member <c>crs</c>, which RFC 7946 took out of GeoJSON and many programs still write. One that says WGS-84 is let pass;
/// any other would be misread in silence.
/// </summary>
internal static class GeoJsonSystem
{
    private static readonly string[] Wgs84 = ["CRS84", "EPSG::4326", "EPSG:4326"];

    /// <exception cref="CoercionException">It names another system.</exception>
    public static void Check(IReadOnlyDictionary<string, object?> geometry, string path)
    {
        if (!geometry.TryGetValue("crs", out var found) || IsWgs84(found))
            return;
        var at = path.Length == 0 ? "crs" : $"{path}.crs";
        throw new CoercionException($"Geometry cannot represent value at {at}: {PlainValueText.Of(found)}; expected 4326 or nothing. GCJ02 and BD09 are named by `crs` beside the geometry.");
    }

    private static bool IsWgs84(object? found) => found switch
    {
        null or 4326 => true,
        IReadOnlyDictionary<string, object?> named =>
            named.GetValueOrDefault("properties") is IReadOnlyDictionary<string, object?> properties
            && properties.GetValueOrDefault("name") is string name
            && Array.Exists(Wgs84, known => name.EndsWith(known, StringComparison.OrdinalIgnoreCase)),
        _ => false,
    };
}
