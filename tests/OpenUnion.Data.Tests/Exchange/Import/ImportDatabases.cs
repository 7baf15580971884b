using Npgsql;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Migrations;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Import;

/// <summary>Databases that imports begin with, and what tests ask of them.</summary>
internal static class ImportDatabases
{
    /// <summary>All tables, no rows.</summary>
    public static readonly TestTemplate Migrated = new(database => SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None));

    /// <summary>The sample package as revision 1.</summary>
    public static readonly TestTemplate Sample = new(
        async database =>
        {
            using var package = new SamplePackage();
            (await ImportAsync(database, package)).Revision.ShouldBe(1);
        },
        from: Migrated);

    public static Task<ImportResult> ImportAsync(TestDatabase database, SamplePackage package, ImportOptions? options = null) =>
        PackageImporter.ImportAsync(database.Owner, package.Write(), options, null, CancellationToken.None);

    /// <summary>Every row of every table, and the definition of every constraint and index, in one digest.</summary>
    public static async Task<string> FingerprintAsync(TestDatabase database)
    {
        var tables = SamplePackage.Schema.Tables.Select(table => table.Name).Concat(["revisions", "changes"]);
        var digests = tables.Select(table => $"(SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) FROM public.{table} AS t)");
        return $"{await TestDatabase.ScalarAsync(database.Owner, $"SELECT concat_ws(' ', {string.Join(", ", digests)})")} {await DefinitionsAsync(database)}";
    }

    /// <summary>Constraints and indexes as the database describes them.</summary>
    public static async Task<string> DefinitionsAsync(TestDatabase database) => (string)(await TestDatabase.ScalarAsync(database.Owner, """
        SELECT string_agg(line, E'\n' ORDER BY line) FROM (
            SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS line FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL
            SELECT indexdef FROM pg_indexes WHERE schemaname = 'public') AS lines
        """))!;

    /// <summary>Rows of a query, their columns joined by a bar.</summary>
    public static async Task<IReadOnlyList<string>> RowsAsync(TestDatabase database, string sql)
    {
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? "" : reader.GetValue(column))));
        return rows;
    }
}
