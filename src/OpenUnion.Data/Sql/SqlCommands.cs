using Npgsql;
using OpenUnion.Data.Planning;

namespace OpenUnion.Data.Sql;

/// <summary>Makes commands of rendered statements.</summary>
internal static class SqlCommands
{
    /// <summary>A command on a connection of its own, with the values of a request.</summary>
    public static NpgsqlCommand CreateCommand(this SqlText statement, NpgsqlDataSource database, RequestArguments arguments) =>
        database.CreateCommand(statement.Text).With(statement, arguments);

    /// <summary>A command on a connection that is open, with the values of a request.</summary>
    public static NpgsqlCommand CreateCommand(this SqlText statement, NpgsqlConnection connection, RequestArguments arguments) =>
        new NpgsqlCommand(statement.Text, connection).With(statement, arguments);

    private static NpgsqlCommand With(this NpgsqlCommand command, SqlText statement, RequestArguments arguments)
    {
        foreach (var parameter in statement.Parameters)
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = parameter.Type, Value = parameter.Read(arguments) ?? DBNull.Value });
        return command;
    }
}
