using Npgsql;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Runtime;

/// <summary>Makes a database on a server of one's own ready for migrations: the extensions and the reader's role.</summary>
public static class ExternalDatabase
{
    private static readonly string[] Extensions = ["postgis", "pg_trgm", "btree_gist"];

    /// <summary>Creates what is missing, as far as the login may.</summary>
    /// <exception cref="OpenUnionException">OU1101: something is missing that only an administrator can create; the hint is the SQL to run.</exception>
    public static async Task PrepareAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var extension in Extensions)
            await EnsureAsync(connection, $"SELECT 1 FROM pg_extension WHERE extname = '{extension}'", $"CREATE EXTENSION {extension}", cancellationToken);
        await EnsureAsync(connection, $"SELECT 1 FROM pg_roles WHERE rolname = '{RoleSetup.Reader}'", $"CREATE ROLE {RoleSetup.Reader}", cancellationToken);
        await EnsureAsync(connection, $"SELECT 1 WHERE pg_has_role(current_user, '{RoleSetup.Reader}', 'MEMBER')", $"GRANT {RoleSetup.Reader} TO CURRENT_USER", cancellationToken);
    }

    private static async Task EnsureAsync(NpgsqlConnection connection, string isThere, string create, CancellationToken cancellationToken)
    {
        await using var question = new NpgsqlCommand(isThere, connection);
        if (await question.ExecuteScalarAsync(cancellationToken) is not null)
            return;
        try
        {
            await using var command = new NpgsqlCommand(create, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedFile or PostgresErrorCodes.FeatureNotSupported)
        {
            throw new OpenUnionException("OU1101", $"The database lacks something that this login may not create: {exception.MessageText}", $"Have an administrator run, in database {connection.Database}: {create.Replace("CURRENT_USER", connection.UserName, StringComparison.Ordinal)};", exception);
        }
    }
}
