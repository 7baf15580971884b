using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Processes;
using OpenUnion.Data.Runtime;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>A synthetic dataset as it is in production: imported by the program, tidied as autovacuum would, served by the program.</summary>
internal sealed class Dataset : IAsyncDisposable
{
    private ServedProcess? _postGraphile;

    private Dataset(BenchDatabase database, ServedProcess server, string folder) => (Database, Server, Folder) = (database, server, folder);

    public BenchDatabase Database { get; }

    /// <summary><c>openunion serve</c>, which keeps no answers: each one is made.</summary>
    public ServedProcess Server { get; }

    /// <summary>For files of benchmarks.</summary>
    public string Folder { get; }

    public static async Task<Dataset> CreateAsync(BenchCluster cluster, long stations, CancellationToken cancellationToken)
    {
        var package = cluster.Folder($"package-{stations}");
        Packages.Write(package, stations, cancellationToken);
        var database = await cluster.CreateDatabaseAsync(cancellationToken);
        await database.ImportAsync(package, watchMemory: false, cancellationToken);
        Directory.Delete(package, recursive: true);
        // Otherwise autovacuum would do it, in the middle of a measurement.
        await database.RunAsync("VACUUM ANALYZE", cancellationToken);
        await cluster.CheckpointAsync(cancellationToken);
        return new Dataset(database, await ServeAsync(database, ["--response-cache-bytes", "0"], cancellationToken), cluster.Folder($"files-{stations}"));
    }

    /// <summary>One more server, with options of its own.</summary>
    public Task<ServedProcess> ServeAsync(string[] options, CancellationToken cancellationToken) => ServeAsync(Database, options, cancellationToken);

    private static Task<ServedProcess> ServeAsync(BenchDatabase database, string[] options, CancellationToken cancellationToken) => ServedProcess.StartAsync(
        "dotnet",
        port => [Path.Combine(AppContext.BaseDirectory, "openunion.dll"), "serve", "--port", $"{port}", .. options],
        new Dictionary<string, string>(StringComparer.Ordinal) { [DatasetHost.Variable] = database.Reader },
        folder: null,
        cancellationToken);

    /// <summary>Puts questions to the server by turns; a figure of each.</summary>
    public async Task<double[]> MeasureAsync(Func<WrkRun, double> figure, CancellationToken cancellationToken, params Question[] questions)
    {
        var contenders = new List<Func<TimeSpan, Task<double>>>();
        foreach (var question in questions)
        {
            await Answers.KeysAsync(Server.GraphQL, question, cancellationToken);
            var requests = await RequestFile.WriteAsync(Folder, question, cancellationToken);
            contenders.Add(async time => figure(await WrkRun.MeasureAsync(Server.GraphQL, requests, Turns.Connections, time, cancellationToken)));
        }

        return await Turns.MeasureAsync(cancellationToken, [.. contenders]);
    }

    /// <summary>PostGraphile on the same database.</summary>
    public async Task<ServedProcess> PostGraphileAsync(CancellationToken cancellationToken) =>
        _postGraphile ??= await PostGraphilePeer.StartAsync(Database, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        if (_postGraphile is not null) await _postGraphile.DisposeAsync();
    }
}
