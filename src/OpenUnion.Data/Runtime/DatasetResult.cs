using System.Buffers;
using Npgsql;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Runtime;

/// <summary>
/// The answer of one statement: one row, a column of finished JSON for each field without an error, then the revision.
/// Columns are read once, in order, straight from the connection into the response.
/// </summary>
internal sealed class DatasetResult : CompiledResult
{
    private readonly NpgsqlCommand? _command;
    private readonly NpgsqlDataReader? _reader;
    private readonly GraphQLError?[] _errors;

    private DatasetResult(NpgsqlCommand? command, NpgsqlDataReader? reader, GraphQLError?[] errors) =>
        (_command, _reader, _errors) = (command, reader, errors);

    public static DatasetResult Succeeded(NpgsqlCommand command, NpgsqlDataReader reader, GraphQLError?[] errors) => new(command, reader, errors);

    public static DatasetResult Failed(GraphQLError[] errors) => new(null, null, errors);

    /// <inheritdoc/>
    public override GraphQLError? ErrorOf(int i) => _errors[i];

    /// <inheritdoc/>
    public override bool IsNull(int i) => _reader!.IsDBNull(ColumnOf(i));

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(int i, IBufferWriter<byte> output, CancellationToken ct)
    {
        await using var json = await _reader!.GetStreamAsync(ColumnOf(i), ct);
        int read;
        do
        {
            var memory = output.GetMemory(4096);
            read = await json.ReadAsync(memory, ct);
            output.Advance(read);
        }
        while (read > 0);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_reader is not null)
            await _reader.DisposeAsync();
        if (_command is not null)
            await _command.DisposeAsync();
    }

    private int ColumnOf(int field) => _errors.Take(field).Count(error => error is null);
}
