using Npgsql;
using OpenUnion.Data.Exchange.Import.Merging;
using OpenUnion.Data.Model;
using OpenUnion.Data.Model.Search;

namespace OpenUnion.Data.Exchange.Import.Searching;

/// <summary>
/// Brings what search knows to the live tables, in the transaction of the import: all documents are made anew, as a
/// change of an organization's name is one of all its stations, but only those that differ are written.
/// </summary>
internal sealed class SearchIndexer(NpgsqlConnection connection)
{
    private const string Entries = "public.search_entries";
    private const string Columns = "subject_type, subject_slug, names, titles, sound, details, name_length, location, tokens";
    private const string StagedColumns = "subject_type, subject_slug, names, titles, sound, details, name_length, location::public.geography, tokens";

    /// <summary>Fills the tables of a database whose rows are older than search; does nothing else.</summary>
    /// <param name="connectionString">Npgsql keywords, with the role that owns the tables.</param>
    /// <param name="cancellationToken">Cancels; nothing is changed then.</param>
    public static async Task FillIfEmptyAsync(string connectionString, CancellationToken cancellationToken)
    {
        const string isMissing = "SELECT EXISTS (SELECT FROM public.regions) AND NOT EXISTS (SELECT FROM public.search_entries)";
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        if (!await connection.ScalarAsync<bool>(isMissing, cancellationToken))
            return;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.RunAsync($"SELECT pg_advisory_xact_lock({DatasetLock.Key})", cancellationToken);
        if (await connection.ScalarAsync<bool>(isMissing, cancellationToken))
            await new SearchIndexer(connection).RunAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await connection.RunAsync("""
            CREATE TEMPORARY TABLE staged_search_entries (subject_type text COLLATE "C", subject_slug text COLLATE "C", names text, titles text,
                sound text, details text, name_length integer, location text, tokens integer[], samples integer) ON COMMIT DROP;
            CREATE TEMPORARY TABLE staged_search_terms ON COMMIT DROP AS SELECT * FROM public.search_terms WITH NO DATA;
            CREATE TEMPORARY TABLE staged_search_concepts ON COMMIT DROP AS SELECT * FROM public.search_concepts WITH NO DATA;
            """, cancellationToken);
        var stager = new SearchStager(connection);
        foreach (var source in SearchSource.All)
            await stager.StageAsync(source, cancellationToken);
        await stager.StageVocabularyAsync(cancellationToken);
        if (await connection.ScalarAsync<bool>($"SELECT NOT EXISTS (SELECT FROM {Entries})", cancellationToken))
            await FillAsync(cancellationToken);
        else
            await MergeAsync(cancellationToken);
    }

    // Those that are in many samples lie together at the front of the table, so that a sample is few pages.
    private async Task FillAsync(CancellationToken cancellationToken)
    {
        var load = new FirstLoad(connection, [Entries, "public.search_terms", "public.search_concepts"]);
        await load.PrepareAsync(cancellationToken);
        await connection.RunAsync($"INSERT INTO {Entries} ({Columns}) SELECT {StagedColumns} FROM staged_search_entries ORDER BY samples DESC", cancellationToken);
        await connection.RunAsync("INSERT INTO public.search_terms SELECT * FROM staged_search_terms", cancellationToken);
        await connection.RunAsync("INSERT INTO public.search_concepts SELECT * FROM staged_search_concepts", cancellationToken);
        await load.RestoreAsync(cancellationToken);
        await AnalyzeAsync(cancellationToken);
    }

    private async Task MergeAsync(CancellationToken cancellationToken)
    {
        var changed = await connection.RunAsync($"""
            DELETE FROM {Entries} l WHERE NOT EXISTS (SELECT FROM staged_search_entries s
                WHERE s.subject_type = l.subject_type AND s.subject_slug = l.subject_slug AND s.names = l.names AND s.titles IS NOT DISTINCT FROM l.titles
                AND s.sound = l.sound AND s.details = l.details AND s.location IS NOT DISTINCT FROM l.location::text AND s.tokens = l.tokens)
            """, cancellationToken);
        changed += await connection.RunAsync($"INSERT INTO {Entries} ({Columns}) SELECT {StagedColumns} FROM staged_search_entries ON CONFLICT DO NOTHING", cancellationToken);
        await ReplaceAsync("search_terms", ["reading", "token", "initials", "entries"], cancellationToken);
        await ReplaceAsync("search_concepts", ["token", "names", "sound", "field", "entries"], cancellationToken);
        if (changed > 1_000)
            await AnalyzeAsync(cancellationToken);
    }

    private async Task ReplaceAsync(string table, string[] columns, CancellationToken cancellationToken)
    {
        var same = string.Join(" AND ", columns.Select(column => $"s.{column} = l.{column}"));
        await connection.RunAsync($"DELETE FROM public.{table} l WHERE NOT EXISTS (SELECT FROM staged_{table} s WHERE {same})", cancellationToken);
        await connection.RunAsync($"INSERT INTO public.{table} SELECT * FROM staged_{table} ON CONFLICT DO NOTHING", cancellationToken);
    }

    private Task<long> AnalyzeAsync(CancellationToken cancellationToken) =>
        connection.RunAsync($"ANALYZE {Entries}, public.search_terms, public.search_concepts", cancellationToken);
}
