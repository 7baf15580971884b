using Npgsql;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Benchmarks.Importing;

/// <summary>A private PostgreSQL as <c>openunion serve</c> runs it, safe against power loss, in a folder of its own; gone on disposal.</summary>
internal sealed class BenchCluster : IAsyncDisposable
{
    private const string Template = "migrated";
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly EmbeddedCluster _cluster;
    private readonly string _root;
    private int _last;

    private BenchCluster(EmbeddedCluster cluster, string root) => (_cluster, _root) = (cluster, root);

    public string Socket => _cluster.Socket;

    public static async Task<BenchCluster> StartAsync(CancellationToken cancellationToken)
    {
        var root = Directory.CreateTempSubdirectory("openunion-bench-").FullName;
        // The server runs as another user where this program runs as root.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(root, Open);
        var cluster = await EmbeddedCluster.StartAsync(new EmbeddedClusterOptions { RootFolder = root }, cancellationToken);
        var started = new BenchCluster(cluster, root);
        await cluster.EnsureDatabaseAsync(Template, cancellationToken);
        await SchemaMigrator.MigrateAsync(cluster.ConnectionString(Template, ClusterRole.Owner) + ";Pooling=false", cancellationToken);
        return started;
    }

    /// <summary>A folder for files, deleted with the cluster.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>A database with the tables and their indexes, empty. Nothing is left for the server to write meanwhile.</summary>
    public async Task<BenchDatabase> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = $"bench_{++_last}";
        await RunAsync($"CREATE DATABASE {name} TEMPLATE {Template}", cancellationToken);
        await RunAsync(RoleSetup.Database(name), cancellationToken);
        await RunAsync("CHECKPOINT", cancellationToken);
        return new BenchDatabase(this, name, _cluster.ConnectionString(name, ClusterRole.Owner) + ";Pooling=false", _cluster.ConnectionString(name, ClusterRole.Reader));
    }

    public Task DropAsync(string database) => RunAsync($"DROP DATABASE {database} WITH (FORCE)", CancellationToken.None);

    public Task CheckpointAsync(CancellationToken cancellationToken) => RunAsync("CHECKPOINT", cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(_cluster.ConnectionString("postgres", ClusterRole.Superuser) + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
