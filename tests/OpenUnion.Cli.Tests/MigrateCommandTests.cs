using OpenUnion.Testing;

namespace OpenUnion.Cli.Tests;

public sealed class MigrateCommandTests
{
    [Fact]
    public async Task An_empty_database_gets_its_tables_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await CliProcess.RunAsync(database.Superuser, "migrate")).ShouldBe(new CliRun(0, $"Applied {string.Join(", ", Scripts())}.\n", ""));
        (await CliProcess.RunAsync(database.Superuser, "migrate")).ShouldBe(new CliRun(0, "The database is up to date.\n", ""));
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT count(*) FROM stations")).ShouldBe(0L);
    }

    private static IEnumerable<string> Scripts() =>
        Directory.EnumerateFiles(Repository.PathOf("src", "OpenUnion.Data", "Migrations"), "*.sql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);
}
