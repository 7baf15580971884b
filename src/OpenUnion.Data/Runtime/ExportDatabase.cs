using Npgsql;

namespace OpenUnion.Data.Runtime;

/// <summary>
/// Connections for exports: they read, as the server's others do, but for as long as it takes. A few, so that slow clients never
/// take the connections of fast answers.
/// </summary>
public static class ExportDatabase
{
    /// <summary>Seconds until a statement must have begun to answer.</summary>
    private const int FirstRowSeconds = 600;

    /// <summary>Opens a pool.</summary>
    /// <param name="connectionString">Npgsql keywords of a role that can SELECT.</param>
    /// <param name="connections">The most exports at one time.</param>
    public static NpgsqlDataSource Open(string connectionString, int connections)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "openunion-export",
            MaxPoolSize = connections,
            MinPoolSize = 0,
            NoResetOnClose = false,
            CommandTimeout = FirstRowSeconds,
        };
        settings.Options = $"{settings.Options} -c statement_timeout=0 -c lock_timeout=30s -c idle_in_transaction_session_timeout=60s -c default_transaction_read_only=on -c timezone=UTC -c jit=off -c work_mem=32MB".Trim();
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
