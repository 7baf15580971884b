using OpenUnion.Data.Migrations;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests;

public sealed class HealthEndpointTests
{
    private static readonly TestTemplate Migrated = new(database => SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None));

    [Fact]
    public async Task Without_a_database_it_is_503()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.GetAsync("/health");

        answer.Status.ShouldBe(503);
        answer.ContentType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("detail").GetString().ShouldBe("The database does not answer.");
        answer.Header("Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task With_a_database_it_is_200_with_the_newest_revision()
    {
        await using var database = await TestDatabase.CreateAsync(Migrated);
        await using var server = await TestServer.StartAsync(TestServer.Options with { Database = database.Reader });

        (await server.GetAsync("/health")).Body.ShouldBe("""{"status":"ok","revision":null}""");
        await TestDatabase.ScalarAsync(database.Owner, """
            INSERT INTO revisions (number, created_at, package_name, added, changed, removed, counts)
            SELECT number, now(), 'test', 0, 0, 0, '{}' FROM unnest(ARRAY[1, 12, 7]) AS number
            """);

        var answer = await server.GetAsync("/health");
        (answer.Status, answer.Body).ShouldBe((200, """{"status":"ok","revision":12}"""));
    }

    [Fact]
    public async Task A_database_that_was_never_migrated_is_503_with_the_command_to_run()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var server = await TestServer.StartAsync(TestServer.Options with { Database = database.Reader });

        var answer = await server.GetAsync("/health");

        answer.Status.ShouldBe(503);
        answer.Json.GetProperty("detail").GetString().ShouldBe($"The database lacks {string.Join(", ", SchemaMigrator.Names)}; run: openunion migrate");
    }

    [Fact]
    public async Task A_database_of_an_older_program_is_503_with_what_it_lacks()
    {
        await using var database = await TestDatabase.CreateAsync(Migrated);
        var newest = SchemaMigrator.Names[^1];
        await TestDatabase.ScalarAsync(database.Owner, $"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '{newest}'""");
        await using var server = await TestServer.StartAsync(TestServer.Options with { Database = database.Reader });

        var answer = await server.GetAsync("/health");

        (answer.Status, answer.Header("Cache-Control")).ShouldBe((503, "no-store"));
        answer.Json.GetProperty("detail").GetString().ShouldBe($"The database lacks {newest}; run: openunion migrate");
    }

    [Fact]
    public async Task A_database_that_may_not_be_read_is_503()
    {
        await using var database = await TestDatabase.CreateAsync(Migrated);
        await TestDatabase.ScalarAsync(database.Owner, "REVOKE SELECT ON revisions FROM openunion_reader");
        await using var server = await TestServer.StartAsync(TestServer.Options with { Database = database.Reader });

        var answer = await server.GetAsync("/health");

        answer.Status.ShouldBe(503);
        answer.Json.GetProperty("detail").GetString().ShouldBe("The database refuses to answer.");
    }
}
