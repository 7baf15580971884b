using Npgsql;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Runtime;

/// <summary>What a client learns of a failure of the database: never its text.</summary>
internal static class DatabaseErrors
{
    /// <summary>The error for a client; null for a bug of ours, which is thrown on.</summary>
    public static GraphQLError? For(NpgsqlException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } =>
            new GraphQLError($"The query took longer than {ReaderDatabase.StatementTimeout.TotalSeconds:0} s and was cancelled; ask for less.").WithCode("HC0045"),
        PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "53300" } => Unavailable(),
        PostgresException => null,
        { InnerException: TimeoutException or System.Net.Sockets.SocketException or IOException } => Unavailable(),
        _ => null,
    };

    private static GraphQLError Unavailable() =>
        new GraphQLError("The database cannot be reached at the moment; try again soon.").WithCode("OU3001");
}
