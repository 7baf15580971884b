using System.Data;
using Npgsql;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Export.Formats;
using OpenUnion.Data.Exchange.Export.Rows;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Sql;

namespace OpenUnion.Data.Exchange.Export.Package;

/// <summary>
/// Writes the whole dataset as a data package: what import reads from it is the same dataset, and of a package in its one form
/// the export is the same bytes. One snapshot serves all tables.
/// </summary>
public static class PackageExporter
{
    private const string HeadSql = "SELECT number, package_name, counts::text, number = (SELECT max(number) FROM revisions) FROM revisions WHERE $1::int IS NULL OR number = $1 ORDER BY number DESC LIMIT 1";

    private static readonly RequestArguments NoArguments = new(System.Collections.ObjectModel.ReadOnlyDictionary<string, object?>.Empty);

    /// <summary>Writes a revision into a folder. Files get their names when all of them are whole.</summary>
    /// <param name="database">Connections as <see cref="Runtime.ExportDatabase"/> makes them.</param>
    /// <param name="folder">The folder, made if it is not there; files of the same names are replaced.</param>
    /// <param name="asked">The revision; null for the newest.</param>
    /// <param name="progress">Told how far it is, now and then; null for nobody.</param>
    /// <exception cref="OpenUnionException">OU4010: the dataset is empty, or has no such revision.</exception>
    public static async Task<PackageExport> ExportAsync(NpgsqlDataSource database, string folder, int? asked, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var (revision, name) = await HeadAsync(connection, asked, cancellationToken);
        Directory.CreateDirectory(folder);
        var (parts, tables) = (new List<string>(), PackageSchema.Instance.Tables);
        try
        {
            foreach (var table in tables)
            {
                progress?.Report(new PackageProgress(table.Name, parts.Count, tables.Count, revision.RowsOf(table.Name), 0));
                parts.Add(Path.Combine(folder, table.Name + ".csv"));
                await WriteAsync(connection, table, revision.AsOf, PartOf(parts[^1]), rows => progress?.Report(new PackageProgress(table.Name, parts.Count - 1, tables.Count, revision.RowsOf(table.Name), rows)), cancellationToken);
            }

            foreach (var part in parts)
                File.Move(PartOf(part), part, overwrite: true);
            DescriptorOf(name).WriteTo(PackageSchema.Instance, folder);
            return new PackageExport(revision.Number, name, tables.Sum(table => revision.RowsOf(table.Name)));
        }
        finally
        {
            foreach (var part in parts)
                File.Delete(PartOf(part));
        }
    }

    private static string PartOf(string path) => path + ".part";

    private static async Task<(ExportRevision Revision, string Name)> HeadAsync(NpgsqlConnection connection, int? asked, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(HeadSql, connection);
        command.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = asked });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? (new ExportRevision(reader.GetInt32(0), default, reader.GetString(2), reader.GetBoolean(3)), reader.GetString(1))
            : throw new OpenUnionException("OU4010", asked is null ? "The dataset is empty; there is nothing to export." : $"The dataset has no revision {asked}.", asked is null ? "Run: openunion import seeds" : null);
    }

    private static async Task WriteAsync(NpgsqlConnection connection, PackageTable table, int? asOf, string path, Action<long> progress, CancellationToken cancellationToken)
    {
        var columns = PackageQuery.Columns(table);
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        using var output = new ExportOutput(file);
        using var writer = new CsvWriter(output, new FileContent(table.Name, columns) { IsPackage = true });
        writer.Begin();
        await CopyAsync(connection, PackageQuery.Rows(table, asOf), columns.Count, writer, output, progress, cancellationToken);
        writer.End();
        await output.FlushAsync(cancellationToken);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, SqlFragment query, int columns, CsvWriter writer, ExportOutput output, Action<long> progress, CancellationToken cancellationToken)
    {
        var statement = CopySettings.Copy(query, NoArguments);
        await CopySettings.KeepAsync(connection, statement, NoArguments, cancellationToken);
        await using var copy = await connection.BeginRawBinaryCopyAsync(statement.Text, cancellationToken);
        var (rows, count) = (new CopyRows(copy, columns), 0L);
        while (await rows.ReadAsync(cancellationToken))
        {
            writer.Write(rows.Current);
            count++;
            if (!output.IsFull)
                continue;
            await output.FlushAsync(cancellationToken);
            progress(count);
        }
    }

    private static PackageDescriptor DescriptorOf(string name) =>
        new[] { PackageDescriptor.Seeds, PackageDescriptor.Synthetic }.FirstOrDefault(known => known.Name == name)
        ?? PackageDescriptor.Seeds with { Name = name };
}

/// <summary>A package that was written.</summary>
/// <param name="Revision">The revision that it is of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Rows of all tables.</param>
public sealed record PackageExport(int Revision, string Name, long Rows);

/// <summary>How far the writing of a package is.</summary>
/// <param name="Table">The table at hand.</param>
/// <param name="Tables">Tables that are done.</param>
/// <param name="AllTables">Tables in all.</param>
/// <param name="AllRows">Rows of the table.</param>
/// <param name="Rows">Rows of it that are done.</param>
public sealed record PackageProgress(string Table, int Tables, int AllTables, long AllRows, long Rows);
