using Npgsql;
using OpenUnion.Data.Migrations;

namespace OpenUnion.Data.Runtime;

/// <summary>What a server can say of its database.</summary>
/// <param name="Revision">Number of the newest revision; null before the first import, or while migrations are lacking.</param>
/// <param name="Lacking">Migrations that the database needs before it can be served.</param>
public sealed record DatasetHealth(int? Revision, IReadOnlyList<string> Lacking)
{
    private const string Sql = """
        SELECT (SELECT max(number) FROM revisions),
               ARRAY(SELECT unnest($1) EXCEPT SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1)
        """;

    /// <summary>Asks as the role that can only SELECT.</summary>
    /// <exception cref="NpgsqlException">The database does not answer, or refuses to.</exception>
    public static async Task<DatasetHealth> AskAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. SchemaMigrator.Names] });
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            return new(reader.IsDBNull(0) ? null : reader.GetInt32(0), reader.GetFieldValue<string[]>(1));
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            return new(null, SchemaMigrator.Names);
        }
    }
}
