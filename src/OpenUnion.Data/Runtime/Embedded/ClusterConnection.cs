using Npgsql;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>The connection strings of a private cluster: the socket, a role, no password, no encryption.</summary>
internal static class ClusterConnection
{
    private const int ConnectSeconds = 5;

    public static string String(string socketFolder, string database, ClusterRole role, bool pooling) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = socketFolder,
            Port = SocketFolder.Port,
            Username = RoleSetup.NameOf(role),
            Database = database,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
            ApplicationName = "openunion",
            Timeout = ConnectSeconds,
            Pooling = pooling,
        }.ConnectionString;
}
