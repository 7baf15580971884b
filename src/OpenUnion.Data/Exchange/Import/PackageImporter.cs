using System.Text.Json;
using Npgsql;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Import.Checks;
using OpenUnion.Data.Exchange.Import.Merging;
using OpenUnion.Data.Exchange.Import.Searching;
using OpenUnion.Data.Exchange.Import.Staging;
using OpenUnion.Data.Model;
using OpenUnion.Data.Schedules;

namespace OpenUnion.Data.Exchange.Import;

/// <summary>
/// Makes the database hold what a data package holds. It is one transaction: it ends in a new revision, with every row
/// that was added, changed or removed in its log, or it leaves no trace. Of a package that is a part of the dataset, the rows
/// that it lacks stay as they are.
/// </summary>
public static class PackageImporter
{
    /// <summary>For the length of the transaction; a server whose client is gone gives up within a second.</summary>
    private const string Settings = """
        SET LOCAL statement_timeout = 0;
        SET LOCAL lock_timeout = 0;
        SET LOCAL idle_in_transaction_session_timeout = 0;
        SET LOCAL client_connection_check_interval = '1s';
        SET LOCAL work_mem = '64MB';
        SET LOCAL maintenance_work_mem = '256MB';
        SET LOCAL jit = off;
        """;

    /// <summary>Imports a package.</summary>
    /// <param name="connectionString">Npgsql keywords, with the role that owns the tables.</param>
    /// <param name="directory">The folder that holds <c>datapackage.json</c>.</param>
    /// <param name="options">What to do; null for an import without a note.</param>
    /// <param name="progress">Told now and then how far it is, from any thread.</param>
    /// <param name="cancellationToken">Cancels the import; nothing is changed then.</param>
    /// <returns>What changed; or, where the package has problems, these.</returns>
    /// <exception cref="NpgsqlException">The database cannot be reached, or lacks the tables.</exception>
    /// <exception cref="ArgumentException">The note is too long.</exception>
    public static async Task<ImportResult> ImportAsync(
        string connectionString, string directory, ImportOptions? options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        options ??= new ImportOptions();
        if (options.Note?.Length > ImportOptions.LongestNote)
            throw new ArgumentException($"The note has {options.Note.Length:N0} characters; expected at most {ImportOptions.LongestNote:N0}.", nameof(options));
        var schema = PackageSchema.Instance;
        var package = PackageFiles.Find(directory, schema);
        if (package.Problems is not null)
            return new ImportResult(package.Name, null, [], package.Problems);

        // The settings and temporary tables of an import are no business of pooled connections.
        var unpooled = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "openunion import" };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var told = new Progress(progress, package.Files.Sum(file => file.Length));
        await BeginAsync(connection, told, cancellationToken);
        if (await UnknownRevisionAsync(connection, package, cancellationToken) is { } unknown)
            return new ImportResult(package.Name, null, [], unknown);

        var (tables, found) = await StageAsync(connection, schema, package, told, cancellationToken);
        if (found is not null)
            return new ImportResult(package.Name, null, [], found);
        var (revision, counts) = await MergeAsync(connection, tables, package.Name, options, told, cancellationToken);
        var result = new ImportResult(package.Name, options.DryRun ? null : revision, counts, null);
        if (options.DryRun)
            return result;
        if (result.Unchanged)
            return result with { Revision = null };
        told.Enter(ImportStage.Committing);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private static async Task BeginAsync(NpgsqlConnection connection, Progress progress, CancellationToken cancellationToken)
    {
        await connection.RunAsync(Settings, cancellationToken);
        if (await connection.ScalarAsync<bool>("SELECT pg_try_advisory_xact_lock($1)", cancellationToken, DatasetLock.Key))
            return;
        progress.Enter(ImportStage.Waiting);
        await connection.RunAsync("SELECT pg_advisory_xact_lock($1)", cancellationToken, DatasetLock.Key);
    }

    /// <summary>A part that was made on a revision which the database does not have is a part of another dataset.</summary>
    private static async Task<ImportProblems?> UnknownRevisionAsync(NpgsqlConnection connection, FoundPackage package, CancellationToken cancellationToken)
    {
        if (package.PartialOf is not { } made)
            return null;
        var latest = await connection.ScalarAsync<int>("SELECT coalesce(max(number), 0) FROM public.revisions", cancellationToken);
        return made <= latest ? null : new(1, [new ImportProblem($"{PackageDescriptor.FileName}:{PackageDescriptor.PartialOf}", null, null, $"found revision {made}, expected one that the dataset has: at most {latest}")]);
    }

    private static async Task<(IReadOnlyList<StagedTable> Tables, ImportProblems? Problems)> StageAsync(
        NpgsqlConnection connection, PackageSchema schema, FoundPackage package, Progress progress, CancellationToken cancellationToken)
    {
        var problems = new ProblemList();
        var stager = new TableStager(connection, problems, progress);
        var tables = new List<StagedTable>();
        foreach (var file in schema.Tables.Select(table => package.Files.Single(file => file.Table == table)))
        {
            try
            {
                var staged = await stager.StageAsync(file, cancellationToken);
                tables.Add(package.PartialOf is null ? staged : await stager.KeepAsync(staged, cancellationToken));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                return ([], Unreadable(file));
            }
        }

        var checks = new SetChecks(connection, tables, problems);
        foreach (var table in tables.Where(table => table.Columns is not null))
        {
            progress.Enter(ImportStage.Checking, table.Table.Name, table.Rows);
            await checks.RunAsync(table, cancellationToken);
            if (package.PartialOf is { } revision)
                await checks.CheckUntouchedAsync(table, revision, cancellationToken);
        }

        return (tables, problems.Total == 0 ? null : ProblemPlaces.Resolve(problems));
    }

    private static ImportProblems Unreadable(PackageFile file) =>
        new(1, [new ImportProblem(file.Path, null, null, "found a file that cannot be read, expected one that can")]);

    private static async Task<(int Revision, IReadOnlyList<TableCounts> Counts)> MergeAsync(
        NpgsqlConnection connection, IReadOnlyList<StagedTable> tables, string name, ImportOptions options, Progress progress, CancellationToken cancellationToken)
    {
        var isFirst = await IsEmptyAsync(connection, tables, cancellationToken);
        if (isFirst && options.DryRun)
            return (1, [.. tables.Select(table => new TableCounts(table.Table.Name, table.Rows, table.Rows, 0, 0))]);

        var revision = await connection.ScalarAsync<int>("SELECT coalesce(max(number), 0) + 1 FROM public.revisions", cancellationToken);
        await connection.RunAsync(
            "INSERT INTO public.revisions (number, created_at, note, package_name, added, changed, removed, counts) VALUES ($1, now(), $2, $3, 0, 0, 0, $4::jsonb)",
            cancellationToken, revision, options.Note, name, JsonSerializer.Serialize(tables.ToDictionary(table => table.Table.Name, table => table.Rows, StringComparer.Ordinal)));
        var merger = new Merger(connection, tables, revision, progress);
        var counts = isFirst ? await merger.FillAsync(cancellationToken) : await merger.MergeAsync(cancellationToken);
        await connection.RunAsync(
            "UPDATE public.revisions SET added = $2, changed = $3, removed = $4 WHERE number = $1",
            cancellationToken, revision, counts.Sum(table => table.Added), counts.Sum(table => table.Changed), counts.Sum(table => table.Removed));
        await ScheduleTable.RefreshAsync(connection, cancellationToken);
        var isChanged = counts.Any(table => table.Added + table.Changed + table.Removed > 0);
        if (isChanged)
            await connection.RunAsync("SELECT public.place_stations()", cancellationToken);
        await AnalyzeAsync(connection, counts, cancellationToken);
        // The past is read from the log; the first revision has none.
        if (isChanged && !isFirst)
            await connection.RunAsync("ANALYZE public.changes", cancellationToken);
        if (isChanged && !options.DryRun)
        {
            progress.Enter(ImportStage.Indexing);
            await connection.RunAsync("SELECT public.count_cluster_cells()", cancellationToken);
            await new SearchIndexer(connection).RunAsync(cancellationToken);
        }

        // Sent at commit only.
        await connection.RunAsync("SELECT pg_notify($1, $2)", cancellationToken, RevisionChannel.Name, revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return (revision, counts);
    }

    private static Task<bool> IsEmptyAsync(NpgsqlConnection connection, IReadOnlyList<StagedTable> tables, CancellationToken cancellationToken)
    {
        var names = tables.Select(table => table.Table.Name).Append("revisions");
        return connection.ScalarAsync<bool>($"SELECT NOT ({string.Join(" OR ", names.Select(table => $"EXISTS (SELECT FROM public.{table})"))})", cancellationToken);
    }

    /// <summary>Within the transaction, so that plans are right from the moment that the rows are seen.</summary>
    private static async Task AnalyzeAsync(NpgsqlConnection connection, IReadOnlyList<TableCounts> counts, CancellationToken cancellationToken)
    {
        foreach (var table in counts.Where(table => (table.Added + table.Changed + table.Removed) * 10 > table.Rows))
            await connection.RunAsync($"ANALYZE public.{table.Table}", cancellationToken);
    }
}
