using Npgsql;
using OpenUnion.Benchmarks.Processes;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Benchmarks.Importing;

/// <summary>A database to fill from outside, by the programs that people run; dropped on disposal.</summary>
internal sealed class BenchDatabase(BenchCluster cluster, string name, string owner, string reader) : IAsyncDisposable
{
    private static string Cli => Path.Combine(AppContext.BaseDirectory, "openunion.dll");

    public string Name => name;

    /// <summary>The folder of the server's socket.</summary>
    public string Socket => cluster.Socket;

    /// <summary>Connection string of the role that owns the tables.</summary>
    public string Owner => owner;

    /// <summary>Connection string of the role that can only SELECT.</summary>
    public string Reader => reader;

    /// <summary>Runs <c>openunion import</c>.</summary>
    public Task<ProgramRun> ImportAsync(string package, bool watchMemory, CancellationToken cancellationToken) => ProgramRun.RunAsync(
        "dotnet", [Cli, "import", package], new Dictionary<string, string>(StringComparer.Ordinal) { [DatasetHost.Variable] = owner }, watchMemory: watchMemory, cancellationToken: cancellationToken);

    /// <summary>Runs a script of psql, stopping at the first error.</summary>
    public Task<ProgramRun> PsqlAsync(string script, CancellationToken cancellationToken) => ProgramRun.RunAsync(
        "psql",
        ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", $"--host={cluster.Socket}", $"--username={RoleSetup.Owner}", $"--dbname={name}", $"--file={script}"],
        cancellationToken: cancellationToken);

    /// <summary>Runs statements as the owner.</summary>
    public async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first column of the first row.</summary>
    public async Task<T> ScalarAsync<T>(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async ValueTask DisposeAsync() => await cluster.DropAsync(name);
}
