using System.Diagnostics;
using System.Text.Json.Nodes;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Tests.Exchange.Synthetic;
using OpenUnion.Testing;
using OpenUnion.Testing.Tiles;

namespace OpenUnion.Data.Tests.Runtime.Clusters;

/// <summary>GDAL reads the tiles too, and has nothing to say against them.</summary>
public sealed class OgrTests(SyntheticGraph graph) : IClassFixture<SyntheticGraph>
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(14)]
    public async Task Ogr2ogr_reads_a_tile_without_a_warning(int zoom)
    {
        using var world = new TileWorld(graph.Database.Reader);
        using var folder = new TemporaryFolder();
        var (x, y) = (await PlainStation.ReadAsync(graph.Database.Reader))[0].On(CoordinateSystem.WGS84);
        var tile = new TileAddress(zoom, x >> (31 - zoom), y >> (31 - zoom));
        var data = await world.BytesAsync(tile, TileWorld.Query());
        var features = (await VectorTiles.DecodeAsync([data])).Single();
        var file = Directory.CreateDirectory(Path.Combine(folder.Path, $"{zoom}", $"{tile.X}")).FullName + $"/{tile.Y}.mvt";
        await File.WriteAllBytesAsync(file, data);
        var read = JsonNode.Parse(await RunAsync("-f", "GeoJSON", "-t_srs", "EPSG:4326", "/vsistdout/", $"MVT:{file}"))!["features"]!.AsArray();

        read.Count.ShouldBe(features.Length);
        read.Sum(feature => (int?)feature!["properties"]!["count"] ?? 1).ShouldBe(features.Sum(feature => feature.Tags.Stations));
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ogr2ogr", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        (await said).ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
