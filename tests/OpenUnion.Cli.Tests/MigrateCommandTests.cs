using OpenUnion.Testing;

namespace OpenUnion.Cli.Tests;

public sealed class MigrateCommandTests
{
    [Fact]
    public async Task An_empty_database_gets_its_tables_once()
    {
        await using var database = await TestDatabase.CreateAsync();
        var first = await CliProcess.RunAsync(database.Superuser, "migrate");
        first.ShouldBe(first with { Code = 0, Error = "" });
        first.Output.ShouldMatch("^Applied 0001_initial(, \\d{4}_[a-z_]+)*\\.\n$");
        (await CliProcess.RunAsync(database.Superuser, "migrate")).ShouldBe(new CliRun(0, "The database is up to date.\n", ""));
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT count(*) FROM stations")).ShouldBe(0L);
    }
}
