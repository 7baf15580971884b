using Npgsql;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Testing;

/// <summary>A database for one test or one class of tests, copied from a template in about 100 ms, dropped on disposal.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static int _last;

    private readonly EmbeddedCluster _cluster;

    private TestDatabase(EmbeddedCluster cluster, string name) => (_cluster, Name) = (cluster, name);

    public string Name { get; }

    /// <summary>May create and write; what migrations and imports use.</summary>
    public string Owner => _cluster.ConnectionString(Name, ClusterRole.Owner);

    /// <summary>Can only SELECT; what the server uses.</summary>
    public string Reader => _cluster.ConnectionString(Name, ClusterRole.Reader);

    public string Superuser => _cluster.ConnectionString(Name, ClusterRole.Superuser);

    /// <summary>A fresh copy of the template; without one, an empty database with the extensions and roles.</summary>
    public static async Task<TestDatabase> CreateAsync(TestTemplate? template = null)
    {
        var cluster = await TestCluster.GetAsync();
        var source = await (template ?? TestTemplate.Empty).GetAsync();
        return await CopyAsync(cluster, source, $"test_{Interlocked.Increment(ref _last)}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connectionString in (string[])[Owner, Reader, Superuser])
        {
            await using var connection = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(connection);
        }

        await RunAsync(_cluster, $"DROP DATABASE IF EXISTS {Name} WITH (FORCE)");
    }

    /// <summary>Runs one text of SQL as the given role: an <see cref="Owner"/>, <see cref="Reader"/> or <see cref="Superuser"/>.</summary>
    /// <returns>The first column of the first row; null when there is none.</returns>
    public static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        return await command.ExecuteScalarAsync();
    }

    internal static async Task<TestDatabase> CopyAsync(EmbeddedCluster cluster, string source, string name)
    {
        await RunAsync(cluster, $"CREATE DATABASE {name} TEMPLATE {source}");
        await RunAsync(cluster, RoleSetup.Database(name));
        return new TestDatabase(cluster, name);
    }

    /// <summary>Closes the database for good, so that it can be copied at any time.</summary>
    internal async Task FreezeAsync()
    {
        await RunAsync(_cluster, $"ALTER DATABASE {Name} ALLOW_CONNECTIONS false");
        await RunAsync(_cluster, $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{Name}'");
    }

    private static Task<object?> RunAsync(EmbeddedCluster cluster, string sql) =>
        ScalarAsync(cluster.ConnectionString("postgres", ClusterRole.Superuser), sql);
}
