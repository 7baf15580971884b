using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Export;

/// <summary>Readers that others made: DuckDB from npm, and GDAL's ogr2ogr.</summary>
internal static class OtherReaders
{
    private static readonly string Folder = Repository.PathOf("tests", "OpenUnion.Data.Tests", "Exchange", "Export", "readers");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>What DuckDB answers: names, types and rows.</summary>
    public static async Task<JsonNode> DuckAsync(string sql)
    {
        await Installed.Value;
        return JsonNode.Parse(await RunAsync("node", Folder, JsonSerializer.Serialize(new { sql }), "query.mjs"))!;
    }

    /// <summary>The features that GDAL finds in a file or at an address, as GeoJSON.</summary>
    public static async Task<JsonArray> GdalAsync(string source, params string[] arguments) =>
        JsonNode.Parse(await RunAsync("ogr2ogr", Folder, "", ["-f", "GeoJSON", "-lco", "RFC7946=YES", "-lco", "COORDINATE_PRECISION=15", "/vsistdout/", source, .. arguments]))!["features"]!.AsArray();

    private static async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            await RunAsync("npm", Folder, "", "ci");
    }

    private static async Task<string> RunAsync(string program, string folder, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await errors);
        return await output;
    }
}
