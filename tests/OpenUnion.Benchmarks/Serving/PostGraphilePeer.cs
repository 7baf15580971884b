using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Processes;
using OpenUnion.Data.Runtime.Embedded;
using OpenUnion.Testing;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>
/// PostGraphile on the same database, as its documentation tells to run it in production: https://www.graphile.org/postgraphile/production/.
/// One worker a core; nothing is logged, caches as they come, and a function in SQL for what its schema cannot say.
/// </summary>
internal static class PostGraphilePeer
{
    public const string Name = "PostGraphile 4.14.1";
    private static readonly string Folder = Repository.PathOf("tests", "OpenUnion.Benchmarks", "peers", "postgraphile");

    /// <summary>Starts it, installing its packages where they are missing.</summary>
    public static async Task<ServedProcess> StartAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "postgraphile")))
            await ProgramRun.RunAsync("npm", ["ci"], folder: Folder, cancellationToken: cancellationToken);
        await database.RunAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Serving", "postgraphile.sql"), cancellationToken), cancellationToken);
        return await ServedProcess.StartAsync(
            "node",
            port =>
            [
                Path.Combine("node_modules", "postgraphile", "cli.js"),
                "--connection", $"postgres://{RoleSetup.Reader}@/{database.Name}?host={database.Socket}&port={SocketFolder.Port}",
                "--host", "127.0.0.1", "--port", $"{port}",
                "--schema", "public",
                "--append-plugins", "postgraphile-plugin-connection-filter",
                "--disable-query-log", "--disable-graphiql", "--disable-default-mutations",
                "--dynamic-json", "--no-setof-functions-contain-nulls", "--no-ignore-rbac",
                "--cluster-workers", $"{Environment.ProcessorCount}",
                "--max-pool-size", "16",
            ],
            new Dictionary<string, string>(StringComparer.Ordinal) { ["NODE_ENV"] = "production" },
            Folder,
            cancellationToken);
    }
}
