using System.Text;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>
/// The server's configuration, written anew at every start, so that a new version of the program brings its own.
/// A person's changes belong to <c>ALTER SYSTEM</c>, which overrides all of it but the closed network.
/// </summary>
internal static class ServerSettings
{
    public const string StartupLog = "server.log";

    /// <summary>Nothing but the socket, whose folder only the owner enters: the folder is the lock.</summary>
    public const string HostBasedAuthentication = "local all all trust\n";

    /// <summary>On the command line, beyond the reach of every file: the settings' file, and no TCP.</summary>
    public const string CommandLine = "-c config_file=../postgresql.conf -c listen_addresses=";

    /// <summary>The text of <c>postgresql.conf</c>.</summary>
    public static string Render(string home, string socketFolder, bool durable)
    {
        (string Name, string Value)[] settings =
        [
            ("hba_file", Path.Combine(home, "pg_hba.conf")),
            ("listen_addresses", ""),
            ("port", $"{SocketFolder.Port}"),
            ("unix_socket_directories", socketFolder),
            ("unix_socket_permissions", "0700"),
            ("max_connections", "100"),
            ("shared_buffers", durable ? "256MB" : "128MB"),
            ("work_mem", "16MB"),
            ("maintenance_work_mem", "256MB"),
            ("max_wal_size", "2GB"),
            // Nobody replicates a private cluster: a bulk load into a new table needs no WAL.
            ("wal_level", "minimal"),
            ("max_wal_senders", "0"),
            ("max_logical_replication_workers", "0"),
            ("random_page_cost", "1.1"),
            // The statements are short: compiling one costs more than it saves.
            ("jit", "off"),
            ("fsync", OnOff(durable)),
            ("synchronous_commit", OnOff(durable)),
            ("full_page_writes", OnOff(durable)),
            ("timezone", "UTC"),
            ("log_timezone", "UTC"),
            ("lc_messages", "C"),
            // One file a weekday, overwritten after a week; tests write to the start-up log.
            ("logging_collector", OnOff(durable)),
            ("log_directory", Path.Combine(home, "log")),
            ("log_filename", "postgresql-%a.log"),
            ("log_truncate_on_rotation", "on"),
            ("log_rotation_age", "1d"),
            ("log_rotation_size", "0"),
            ("log_line_prefix", "%m [%p] %u@%d "),
            ("log_checkpoints", "off"),
        ];
        var text = new StringBuilder("# Written by openunion at every start. To change a setting, use ALTER SYSTEM.\n");
        foreach (var (name, value) in settings) text.Append(name).Append(" = ").Append(Quote(value)).Append('\n');
        return text.ToString();
    }

    private static string OnOff(bool on) => on ? "on" : "off";

    /// <summary>As https://www.postgresql.org/docs/15/config-setting.html says.</summary>
    private static string Quote(string value) =>
        $"'{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
