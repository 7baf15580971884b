using Npgsql;

namespace OpenUnion.Data.Runtime;

/// <summary>Connections for the server: they read, and every statement has a time limit.</summary>
public static class ReaderDatabase
{
    /// <summary>Limit of one statement.</summary>
    public static readonly TimeSpan StatementTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Statements that stay prepared on each connection.</summary>
    private const int PreparedStatements = 200;

    /// <summary>Opens a pool. Statements are prepared on a connection when they come a second time.</summary>
    /// <param name="connectionString">Npgsql keywords.</param>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            ApplicationName = "openunion-server",
            MaxAutoPrepare = PreparedStatements,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            CommandTimeout = (int)StatementTimeout.TotalSeconds + 5,
        };
        // Many ask at one time: processes that one statement had beside its own, the others would lack.
        settings.Options = $"{settings.Options} -c statement_timeout={StatementTimeout.TotalMilliseconds} -c default_transaction_read_only=on -c timezone=UTC -c jit=off -c max_parallel_workers_per_gather=0".Trim();
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
