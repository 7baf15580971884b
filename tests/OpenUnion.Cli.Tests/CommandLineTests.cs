namespace OpenUnion.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task An_unknown_command_is_refused_with_the_one_that_was_meant()
    {
        var run = await CliProcess.RunAsync(null, "imprt", "x");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("Unrecognized command or argument 'imprt'.");
        run.Output.ShouldContain("'imprt' was not matched. Did you mean one of the following?\nimport\n");
    }

    [Fact]
    public async Task An_unknown_option_is_refused_with_the_one_that_was_meant()
    {
        var run = await CliProcess.RunAsync(null, "import", "/nowhere", "--dryrun");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("Unrecognized command or argument '--dryrun'.");
        run.Output.ShouldContain("'--dryrun' was not matched. Did you mean one of the following?\n--dry-run\n");
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_without_its_password()
    {
        var run = await CliProcess.RunAsync("mysql://user:geheim@host/db", "import", "/nowhere");
        run.Code.ShouldBe(1);
        run.Output.ShouldBe("");
        run.Error.ShouldBe("""
            openunion: OPENUNION_DATABASE is not the address of a PostgreSQL server: its scheme is neither postgres nor postgresql. (OU1011)
            Expected postgres://user:password@host:5432/database or Host=host;Username=user;Password=password;Database=database.

            """);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_one_message()
    {
        var run = await CliProcess.RunAsync("Host=127.0.0.1;Port=1;Username=nobody;Timeout=5", "migrate");
        run.Code.ShouldBe(1);
        run.Error.ShouldBe("openunion: The database refused: Failed to connect to 127.0.0.1:1\n");
    }
}
