using Npgsql;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Sql.Export;

namespace OpenUnion.Data.Exchange.Export;

/// <summary>An export that is ready to be written: what it is of is known, and stays so.</summary>
public sealed class OpenedExport : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    internal OpenedExport(NpgsqlConnection connection, NpgsqlTransaction transaction, ExportQuery query, ExportRevision revision, long rows) =>
        (_connection, _transaction, Query, Revision, Rows) = (connection, transaction, query, revision, rows);

    public ExportQuery Query { get; }

    public ExportRevision Revision { get; }

    /// <summary>Number of rows.</summary>
    public long Rows { get; }

    /// <summary>Writes the file. If it fails, or is cancelled, what was written is not whole: whoever reads it must be told.</summary>
    /// <param name="stream">Where to; it is left open.</param>
    /// <param name="progress">Told the rows so far now and then; null for nobody.</param>
    /// <exception cref="NpgsqlException">The database failed.</exception>
    /// <exception cref="InvalidDataException">A value cannot stand in the format, or rows are missing.</exception>
    public Task<ExportedFile> WriteAsync(Stream stream, IProgress<long>? progress, CancellationToken cancellationToken) =>
        WriteAsync(stream, output => Query.Format.Create(output, Query.ContentAt(Revision.Number)), progress, cancellationToken);

    /// <summary>Writes the rows in a form of one's own.</summary>
    internal async Task<ExportedFile> WriteAsync(Stream stream, Func<ExportOutput, FormatWriter> create, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var output = new ExportOutput(stream);
        using var writer = create(output);
        writer.Begin();
        var rows = await CopyAsync(writer, output, progress, cancellationToken);
        if (rows != Rows && Query.Plan is { Limit: null })
            throw new InvalidDataException($"The export has {rows} rows; expected {Rows}.");
        writer.End();
        await output.FlushAsync(cancellationToken);
        return new ExportedFile(rows, output.Length, output.Sha256());
    }

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private async Task<long> CopyAsync(FormatWriter writer, ExportOutput output, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var arguments = Query.Plan.Subset.Arguments;
        var statement = CopySettings.Copy(ExportWriter.Rows(Query.Plan, Revision.AsOf), arguments);
        await CopySettings.KeepAsync(_connection, statement, arguments, cancellationToken);
        await using var copy = await _connection.BeginRawBinaryCopyAsync(statement.Text, cancellationToken);
        var rows = new CopyRows(copy, Query.Plan.Fields.Count);
        var count = 0L;
        while (await rows.ReadAsync(cancellationToken))
        {
            writer.Write(rows.Current);
            count++;
            if (!output.IsFull)
                continue;
            await output.FlushAsync(cancellationToken);
            progress?.Report(count);
        }

        progress?.Report(count);
        return count;
    }
}

/// <summary>What a file turned out to be.</summary>
/// <param name="Rows">Number of its rows.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its digest, in hexadecimal digits.</param>
public sealed record ExportedFile(long Rows, long Bytes, string Sha256);
