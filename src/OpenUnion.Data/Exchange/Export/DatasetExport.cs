using System.Data;
using Npgsql;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Export;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>Opens exports. Each has a connection and a snapshot of its own: revision, number of rows and rows belong together.</summary>
/// <param name="database">Connections as <see cref="Runtime.ExportDatabase"/> makes them.</param>
public sealed class DatasetExport(NpgsqlDataSource database) : IAsyncDisposable
{
    private const string RevisionSql = """
        SELECT number, created_at, counts::text, (SELECT max(number) FROM revisions)
        FROM revisions WHERE number = coalesce($1, (SELECT max(number) FROM revisions))
        """;

    /// <summary>Opens an export; nothing of it is written yet.</summary>
    /// <param name="query">What to export.</param>
    /// <param name="errors">Receives what is wrong; the result is null then.</param>
    /// <exception cref="NpgsqlException">The database does not answer, or refuses to.</exception>
    public async Task<OpenedExport?> OpenAsync(ExportQuery query, List<GraphQLError> errors, CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            if (await RevisionAsync(connection, query, errors, cancellationToken) is { } revision && HasPast(query, revision, errors))
            {
                var rows = await CountAsync(connection, query, revision, cancellationToken);
                return new OpenedExport(connection, transaction, query, revision, rows);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static bool HasPast(ExportQuery query, ExportRevision revision, List<GraphQLError> errors)
    {
        var (asked, kept) = query.ReadsHours ? ("what is open", "schedules are") : query.Plan.Subset.ReadsMap ? ("where maps draw stations", "that is") : (null, null);
        if (revision.IsNewest || asked is null)
            return true;
        errors.Add(new GraphQLError($"The filter asks {asked}, of revision {revision.Number}; expected only one of the two, as {kept} kept for the newest revision alone.").WithCode("OU2082"));
        return false;
    }

    private static async Task<ExportRevision?> RevisionAsync(NpgsqlConnection connection, ExportQuery query, List<GraphQLError> errors, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(RevisionSql, connection);
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = query.Revision });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (await reader.ReadAsync(cancellationToken))
            return new ExportRevision(reader.GetInt32(0), reader.GetFieldValue<DateTimeOffset>(1), reader.GetString(2), reader.GetInt32(0) == reader.GetInt32(3));
        if (query.Revision is null)
            return ExportRevision.Empty;
        errors.Add(new GraphQLError($"The dataset has no revision {query.Revision}.").WithCode("OU2067"));
        return null;
    }

    /// <summary>All rows of a table were counted when the revision was made.</summary>
    private static async Task<long> CountAsync(NpgsqlConnection connection, ExportQuery query, ExportRevision revision, CancellationToken cancellationToken)
    {
        if (!query.IsFiltered)
            return revision.RowsOf(Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(query.Plan.Subset.Table)!);
        var arguments = query.Plan.Subset.Arguments;
        await using var command = ExportWriter.Count(query.Plan, revision.AsOf).Render().CreateCommand(connection, arguments);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
