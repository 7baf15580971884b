using Npgsql;

namespace OpenUnion.Data.Runtime;

/// <summary>The revision that a database holds.</summary>
public static class DatasetRevision
{
    /// <summary>Number of the latest revision; 0 before the first import.</summary>
    public static async Task<int> LatestAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT coalesce(max(number), 0) FROM revisions", connection);
        return (int)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
