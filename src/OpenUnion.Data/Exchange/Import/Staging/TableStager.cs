using System.IO.Pipelines;
using Npgsql;
using OpenUnion.Data.Exchange.Import.Checks;

namespace OpenUnion.Data.Exchange.Import.Staging;

/// <summary>
/// Copies files into temporary tables. A task of its own reads and checks while the server takes rows in; what lies
/// between them is bounded, so memory does not grow with the file.
/// </summary>
internal sealed class TableStager(NpgsqlConnection connection, ProblemList problems, Progress progress)
{
    private static readonly PipeOptions Between = new(
        pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19, minimumSegmentSize: 1 << 16, useSynchronizationContext: false);

    private readonly OpeningHoursCache _hours = new();

    public async Task<StagedTable> StageAsync(PackageFile file, CancellationToken cancellationToken)
    {
        await connection.RunAsync(StagedTable.Create(file.Table), cancellationToken);
        if (file.IsAbsent)
            return StagedTable.Absent(file);
        using var rows = new RowStream(file, problems, _hours);
        await CopyAsync(file, rows, cancellationToken);
        progress.EndFile(file);
        return rows.Result;
    }

    /// <summary>Stages beside the rows of a part of the dataset those live ones that it lacks, so that they stay.</summary>
    public async Task<StagedTable> KeepAsync(StagedTable table, CancellationToken cancellationToken) =>
        table with { Rows = table.Rows + await connection.RunAsync(StagedTable.Keep(table.Table), cancellationToken) };

    private async Task CopyAsync(PackageFile file, RowStream rows, CancellationToken cancellationToken)
    {
        var names = StagedColumn.Of(file.Table).Select(column => column.Name).Append(StagedTable.RowNumber);
        var command = $"COPY {StagedTable.NameOf(file.Table)} ({string.Join(", ", names)}) FROM STDIN";
        await using var import = (StreamWriter)await connection.BeginTextImportAsync(command, cancellationToken);
        var pipe = new Pipe(Between);
        var reading = Task.Run(() => ReadAsync(file, rows, pipe.Writer, cancellationToken), cancellationToken);
        try
        {
            await pipe.Reader.CopyToAsync(import.BaseStream, cancellationToken);
        }
        finally
        {
            await pipe.Reader.CompleteAsync();
            await reading;
        }
    }

    private async Task ReadAsync(PackageFile file, RowStream rows, PipeWriter output, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            var more = true;
            while (more)
            {
                more = rows.ReadBatch(output);
                progress.Read(file, rows.Rows, rows.BytesRead);
                var flushed = await output.FlushAsync(cancellationToken);
                more &= !flushed.IsCompleted;
            }
        }
        catch (Exception exception)
        {
            failure = exception;
            throw;
        }
        finally
        {
            await output.CompleteAsync(failure);
        }
    }
}
