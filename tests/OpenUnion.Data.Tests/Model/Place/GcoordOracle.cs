using System.Diagnostics;
using System.Text.Json;
using OpenUnion.Data.Model.Place;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Model.Place;

/// <summary>The npm package gcoord, which most web maps of China use: somebody else's word on the conversions.</summary>
public sealed class GcoordOracle
{
    private static readonly string Folder = Repository.PathOf("tests", "OpenUnion.Data.Tests", "Model", "Place", "oracle");
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>The points, converted by gcoord, in their order.</summary>
    public static async Task<IReadOnlyList<Position>> ConvertAsync(IReadOnlyList<Position> places, CoordinateSystem source, CoordinateSystem target)
    {
        await Installed.Value;
        var question = JsonSerializer.Serialize(new { from = source.ToString(), to = target.ToString(), points = places.Select(place => new[] { place.Longitude, place.Latitude }) });
        var answer = await RunAsync("node", question + "\n", "gcoord.mjs");
        return [.. JsonSerializer.Deserialize<double[][]>(answer)!.Select(point => new Position(point[0], point[1]))];
    }

    private static async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            await RunAsync("npm", "", "ci");
    }

    private static async Task<string> RunAsync(string program, string input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
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
