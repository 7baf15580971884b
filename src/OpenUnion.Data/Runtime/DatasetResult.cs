using System.Buffers;
using Npgsql;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Runtime;

/// <summary>
/// The answer of one statement: one row, the revision, then a column of finished JSON for each field without an error.
/// Columns are read once, in order, straight from the connection into the response.
/// </summary>
internal sealed class DatasetResult : CompiledResult
{
    private readonly NpgsqlCommand? _command;
    private readonly NpgsqlDataReader? _reader;
    private readonly GraphQLError?[] _errors;

    private DatasetResult(NpgsqlCommand? command, NpgsqlDataReader? reader, DataState? state, GraphQLError?[] errors, Dictionary<string, object?>? extensions) =>
        (_command, _reader, State, _errors, Extensions) = (command, reader, state, errors, extensions);

    /// <summary>A result whose reader stands on the row, of which the revision was read.</summary>
    public static DatasetResult Succeeded(NpgsqlCommand command, NpgsqlDataReader reader, DataState state, GraphQLError?[] errors, IReadOnlyList<string> ignoredFilters)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["revision"] = state.Version };
        if (ignoredFilters.Count > 0)
            extensions["ignoredFilters"] = ignoredFilters;
        return new DatasetResult(command, reader, state, errors, extensions);
    }

    public static DatasetResult Failed(GraphQLError[] errors) => new(null, null, null, errors, null);

    /// <summary>The revision that the whole answer is of, and the filters that variables without a value took away.</summary>
    public override IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <inheritdoc/>
    public override DataState? State { get; }

    /// <inheritdoc/>
    public override GraphQLError? ErrorOf(int i) => _errors[i];

    /// <summary>
    /// Not known before the column is read, which is when it is written. It makes no difference: a field that may be null
    /// is written as null, and a field that may not never is.
    /// </summary>
    public override bool IsNull(int i) => false;

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(int i, IBufferWriter<byte> output, CancellationToken cancellation)
    {
        var column = ColumnOf(i);
        if (await _reader!.IsDBNullAsync(column, cancellation))
        {
            output.Write("null"u8);
            return;
        }

        await using var json = await _reader.GetStreamAsync(column, cancellation);
        int read;
        do
        {
            var memory = output.GetMemory(4096);
            read = await json.ReadAsync(memory, cancellation);
            output.Advance(read);
            await output.FlushIfFullAsync(cancellation);
        }
        while (read > 0);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_reader is not null)
            await CloseAsync(_reader);
        if (_command is not null)
            await _command.DisposeAsync();
    }

    // The row is read, or nobody wants it any more. While a slow client reads it, the statement's time limit runs on;
    // PostgreSQL tells of it behind the row, which is whole for all that.
    private static async ValueTask CloseAsync(NpgsqlDataReader reader)
    {
        try
        {
            await reader.DisposeAsync();
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.QueryCanceled)
        {
            // The connection is back in its pool, as good as new.
        }
    }

    private int ColumnOf(int field) => _errors.Take(field).Count(error => error is null) + 1;
}
