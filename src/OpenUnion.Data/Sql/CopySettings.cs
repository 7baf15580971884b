using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using OpenUnion.Data.Planning;

namespace OpenUnion.Data.Sql;

/// <summary>
/// COPY takes no parameters, and a value never enters the text of a statement: so the values travel before it, as parameters of
/// a call that keeps them as settings of the transaction, from which COPY reads them. Each is read once a statement.
/// </summary>
internal static class CopySettings
{
    /// <summary>The COPY of a query, in its binary format.</summary>
    public static SqlText Copy(SqlFragment query, RequestArguments arguments)
    {
        var text = query.Render((number, parameter) => Written(number, parameter, arguments));
        return text with { Text = $"COPY ({text.Text}) TO STDOUT (FORMAT binary)" };
    }

    /// <summary>Keeps the values for the rest of the transaction.</summary>
    public static async Task KeepAsync(NpgsqlConnection connection, SqlText copy, RequestArguments arguments, CancellationToken cancellationToken)
    {
        if (copy.Parameters.Count == 0)
            return;
        var calls = Enumerable.Range(1, copy.Parameters.Count).Select(number => string.Create(CultureInfo.InvariantCulture, $"set_config('{NameOf(number)}', ${number}::text, true)"));
        await using var command = (copy with { Text = $"SELECT {string.Join(", ", calls)}" }).CreateCommand(connection, arguments);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // The cast inside is done once; the one around it does nothing, but keeps `ANY (…)` from taking the query for a set of rows.
    private static string Written(int number, PlanParameter parameter, RequestArguments arguments)
    {
        var type = TypeOf(parameter.Type);
        return parameter.Read(arguments) is null ? $"NULL::{type}" : $"(SELECT current_setting('{NameOf(number)}')::{type})::{type}";
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"openunion.p{number}");

    private static string TypeOf(NpgsqlDbType type) => type switch
    {
        _ when type.HasFlag(NpgsqlDbType.Array) => TypeOf(type & ~NpgsqlDbType.Array) + "[]",
        // What is unknown is text until the statement casts it.
        NpgsqlDbType.Text or NpgsqlDbType.Unknown => "text",
        NpgsqlDbType.Integer => "int4",
        NpgsqlDbType.Bigint => "int8",
        NpgsqlDbType.Double => "float8",
        NpgsqlDbType.Numeric => "numeric",
        NpgsqlDbType.Boolean => "bool",
        NpgsqlDbType.Date => "date",
        NpgsqlDbType.TimestampTz => "timestamptz",
        NpgsqlDbType.Bytea => "bytea",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
