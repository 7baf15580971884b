using OpenUnion.Data.Exchange;
using OpenUnion.Data.Migrations;
using OpenUnion.Testing;

namespace OpenUnion.Cli.Tests;

/// <summary>All that a database holds of the dataset, in short.</summary>
/// <param name="Revision">Its latest revision; 0 before the first.</param>
/// <param name="Content">Rows and a checksum of each table of the dataset.</param>
/// <param name="Log">Rows and a checksum of the revisions and of what each changed.</param>
/// <param name="Definitions">A checksum of the definitions of all constraints and indexes.</param>
internal sealed record Holding(int Revision, string Content, string Log, string Definitions);

internal static class Databases
{
    /// <summary>All tables, no rows.</summary>
    public static readonly TestTemplate Migrated = new(database => SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None));

    public static async Task<Holding> ReadAsync(string connectionString) => new(
        (int)(await TestDatabase.ScalarAsync(connectionString, "SELECT coalesce(max(number), 0) FROM revisions"))!,
        await DigestAsync(connectionString, PackageSchema.Instance.Tables.Select(table => table.Name)),
        await DigestAsync(connectionString, ["revisions", "changes"]),
        (string)(await TestDatabase.ScalarAsync(connectionString, """
            SELECT md5(string_agg(line, E'\n' ORDER BY line)) FROM (
                SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                UNION ALL
                SELECT indexdef FROM pg_indexes WHERE schemaname = 'public') AS lines
            """))!);

    /// <summary>Waits until the server has noticed that whoever imported is gone.</summary>
    public static async Task UntilNobodyImportsAsync(string connectionString)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true.Equals(await TestDatabase.ScalarAsync(connectionString, "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'openunion import' AND datname = current_database())")))
            await Task.Delay(20, limit.Token);
    }

    private static async Task<string> DigestAsync(string connectionString, IEnumerable<string> tables)
    {
        var digests = tables.Select(table => $"(SELECT concat_ws(' ', '{table}', count(*), sum(hashtextextended(t::text, 0))) FROM {table} AS t)");
        return (string)(await TestDatabase.ScalarAsync(connectionString, $"SELECT concat_ws(E'\\n', {string.Join(", ", digests)})"))!;
    }
}
