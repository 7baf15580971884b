using System.Diagnostics;
using System.Text;
using System.Text.Json;
using OpenUnion.Testing;

namespace OpenUnion.Benchmarks.Processes;

/// <summary>The reference implementation of GraphQL, in a process of Node that stays warm; see <c>peers/graphql.mjs</c>.</summary>
internal sealed class ReferencePeer : IAsyncDisposable
{
    private static readonly string Folder = Repository.PathOf("tests", "OpenUnion.Benchmarks", "peers");
    private readonly Process _process;

    private ReferencePeer(Process process) => _process = process;

    /// <summary>As tables name it, with its version.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Starts it, installing its package where that is missing.</summary>
    public static async Task<ReferencePeer> StartAsync(CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql")))
            await ProgramRun.RunAsync("npm", ["ci"], folder: Folder, cancellationToken: cancellationToken);
        var peer = new ReferencePeer(Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "graphql.mjs")])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // Without the mark that .NET would put before the first line.
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        })!);
        peer.Name = $"graphql-js {await peer.TextAsync("version", cancellationToken)}";
        return peer;
    }

    /// <summary>The introspection query that tools send.</summary>
    public Task<string> IntrospectionQueryAsync(CancellationToken cancellationToken) => TextAsync("introspection", cancellationToken);

    public Task UseSchemaAsync(string sdl, CancellationToken cancellationToken) => AskAsync(new { schema = sdl }, cancellationToken);

    /// <summary>Does a task several times; the seconds that one took, and what validation said.</summary>
    public async Task<(double Seconds, IReadOnlyList<string> Errors)> MeasureAsync(string task, string document, int times, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(new { task, document, times }, cancellationToken);
        return (answer.GetProperty("nanoseconds").GetDouble() / 1e9 / times, [.. answer.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!)]);
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> TextAsync(string what, CancellationToken cancellationToken) =>
        (await AskAsync(new { ask = what }, cancellationToken)).GetProperty("text").GetString()!;

    private async Task<JsonElement> AskAsync(object request, CancellationToken cancellationToken)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request).AsMemory(), cancellationToken);
        await _process.StandardInput.FlushAsync(cancellationToken);
        var answer = await _process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new InvalidOperationException("The peer ended; what it said is above.");
        return JsonSerializer.Deserialize<JsonElement>(answer);
    }
}
