using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Export;

/// <summary>Readers that others made: DuckDB from npm, and GDAL's ogr2ogr.</summary>
internal static class OtherReaders
{
    private static readonly string Folder = Repository.PathOf("tests", "OpenUnion.Data.Tests", "Exchange", "Export", "readers");

    /// <summary>What DuckDB answers: names, types and rows.</summary>
    public static async Task<JsonNode> DuckAsync(string sql) =>
        JsonNode.Parse(await OtherProgram.RunNodeAsync(Folder, "query.mjs", JsonSerializer.Serialize(new { sql })))!;

    /// <summary>The features that GDAL finds in a file or at an address, as GeoJSON.</summary>
    public static async Task<JsonArray> GdalAsync(string source, params string[] arguments) =>
        JsonNode.Parse(await OtherProgram.RunAsync("ogr2ogr", Folder, "", ["-f", "GeoJSON", "-lco", "RFC7946=YES", "-lco", "COORDINATE_PRECISION=15", "/vsistdout/", source, .. arguments]))!["features"]!.AsArray();
}
