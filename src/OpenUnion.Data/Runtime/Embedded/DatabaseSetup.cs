using Npgsql;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>Runs <see cref="RoleSetup"/> on a private cluster.</summary>
internal static class DatabaseSetup
{
    /// <summary>The advisory lock of those who create databases: "ou" and a number.</summary>
    private const long CreationLock = 0x6F75_0001;

    public static async Task EnsureRolesAsync(string socketFolder, CancellationToken cancellationToken)
    {
        await using var server = await OpenAsync(socketFolder, RoleSetup.Superuser, cancellationToken);
        await RunAsync(server, RoleSetup.Server, cancellationToken);
    }

    /// <summary>One process at a time; a creation that was cut short is completed by the next one.</summary>
    public static async Task EnsureDatabaseAsync(string socketFolder, string name, CancellationToken cancellationToken)
    {
        var quoted = RoleSetup.Quoted(name);
        await using var server = await OpenAsync(socketFolder, RoleSetup.Superuser, cancellationToken);
        await RunAsync(server, $"SELECT pg_advisory_lock({CreationLock})", cancellationToken);
        if (!await ExistsAsync(server, name, cancellationToken))
            await RunAsync(server, $"CREATE DATABASE {quoted} OWNER {RoleSetup.Owner} TEMPLATE template0", cancellationToken);
        await RunAsync(server, RoleSetup.Database(name), cancellationToken);

        await using var database = await OpenAsync(socketFolder, name, cancellationToken);
        await RunAsync(database, RoleSetup.Contents, cancellationToken);
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection server, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT FROM pg_database WHERE datname = $1", server)
        {
            Parameters = { new NpgsqlParameter { Value = name } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string socketFolder, string database, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(ClusterConnection.String(socketFolder, database, ClusterRole.Superuser, pooling: false));
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
