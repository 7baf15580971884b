using Microsoft.EntityFrameworkCore;
using Npgsql;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Model;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Migrations;

public class InitialMigrationTests
{
    private const string Shape = """
        SELECT format('column %s.%s %s%s%s -- %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                      CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || (SELECT collname FROM pg_collation WHERE oid = a.attcollation) ELSE '' END, col_description(c.oid, a.attnum))
          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 JOIN pg_type t ON t.oid = a.atttypid
         WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('spatial_ref_sys', '__EFMigrationsHistory')
        UNION ALL
        SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
          FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text NOT IN ('spatial_ref_sys', '"__EFMigrationsHistory"', '-')
        UNION ALL
        SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT IN ('spatial_ref_sys', '__EFMigrationsHistory')
        UNION ALL
        SELECT format('comment %s: %s', c.relname, obj_description(c.oid)) FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname NOT IN ('spatial_ref_sys', '__EFMigrationsHistory')
        ORDER BY 1
        """;

    // The model has no words for an index of expressions.
    private const string IndexOfExpressions = "CREATE INDEX ix_changes_record ON public.changes USING btree (table_name, split_part(row_key, ' '::text, 1), split_part(row_key, ' '::text, 2), row_key, revision_number) WHERE (revision_number > 1)";

    [Fact]
    public async Task Migrations_build_exactly_what_the_model_describes()
    {
        await using var migrated = await TestDatabase.CreateAsync();
        await using var described = await TestDatabase.CreateAsync();

        await SchemaMigrator.MigrateAsync(migrated.Owner, CancellationToken.None);
        await using var context = new OpenUnionContext(new DbContextOptionsBuilder<OpenUnionContext>().UseNpgsql(described.Owner).Options);
        await context.Database.ExecuteSqlRawAsync(context.Database.GenerateCreateScript().Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

        var expected = await LinesAsync(described.Owner, Shape);
        expected.Count.ShouldBeGreaterThan(300);
        (await LinesAsync(migrated.Owner, Shape)).ShouldBe(expected.Append(IndexOfExpressions).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_migration_finds_nothing_to_do()
    {
        await using var database = await TestDatabase.CreateAsync();

        var applied = await SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None);
        applied[0].ShouldBe("0001_initial");
        applied.ShouldBe(applied.Order(StringComparer.Ordinal));

        (await SchemaMigrator.PendingAsync(database.Owner, CancellationToken.None)).ShouldBeEmpty();
        (await SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reader_reads_every_table_and_writes_none()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None);

        foreach (var table in await LinesAsync(database.Owner, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('spatial_ref_sys', '__EFMigrationsHistory')"))
        {
            (await TestDatabase.ScalarAsync(database.Reader, $"SELECT count(*) FROM {table}")).ShouldBe(0L);
            var refusal = await Should.ThrowAsync<PostgresException>(() => TestDatabase.ScalarAsync(database.Reader, $"BEGIN READ WRITE; DELETE FROM {table}"));
            refusal.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        }
    }

    private static async Task<List<string>> LinesAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(0));
        return lines;
    }
}
