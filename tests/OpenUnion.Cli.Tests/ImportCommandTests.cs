using OpenUnion.Data.Exchange;
using OpenUnion.Data.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Cli.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly SyntheticFolder _package = new(stations: 30);

    public void Dispose() => _package.Dispose();

    [Fact]
    public async Task A_package_is_imported_with_its_note_and_again_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(Databases.Migrated);
        var first = await ImportAsync(database, "--note", "第一版");
        first.Code.ShouldBe(0);
        first.Output.ShouldBe(Added() + "Revision 1.\n");
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT note FROM revisions WHERE number = 1")).ShouldBe("第一版");
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT count(*) FROM stations")).ShouldBe(30L);

        var again = await ImportAsync(database);
        (again.Code, again.Output).ShouldBe((0, "Unchanged; no new revision.\n"));

        _package.WithOtherRemarks();
        var changed = await ImportAsync(database);
        (changed.Code, changed.Output).ShouldBe((0, "stations: 0 added, 3 changed, 0 removed, 30 in all\nRevision 2.\n"));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(Databases.Migrated);
        var run = await ImportAsync(database, "--dry-run");
        (run.Code, run.Output).ShouldBe((0, Added() + "Dry run; nothing was changed.\n"));
        (await DatasetRevision.LatestAsync(database.Reader, CancellationToken.None)).ShouldBe(0);
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT count(*) FROM stations")).ShouldBe(0L);
    }

    [Fact]
    public async Task Each_problem_is_a_line_with_its_place_and_nothing_is_imported()
    {
        _package.ReplaceLines("stations.csv", line => line.StartsWith("synthetic-0000002,", StringComparison.Ordinal) ? line.Replace(",OPERATING,", ",OPEN,", StringComparison.Ordinal) : line);
        _package.ReplaceLines("sources.csv", line => line.Replace("DATASET", "DATA", StringComparison.Ordinal));
        await using var database = await TestDatabase.CreateAsync(Databases.Migrated);
        var run = await ImportAsync(database);
        run.Code.ShouldBe(1);
        run.Output.ShouldBe("""
            sources.csv:2:11: found "DATA" in kind, expected one of NEWS, FEATURE, PHOTO, CASE_STUDY, COLUMN_NOTE, NOTICE, DATASET
            stations.csv:3:74: found "OPEN" in status, expected one of OPERATING, CLOSED

            """);
        run.Error.ShouldEndWith("openunion: 2 problems found; nothing was changed.\n");
        (await DatasetRevision.LatestAsync(database.Reader, CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task Of_many_problems_the_first_hundred_are_listed()
    {
        using var package = new SyntheticFolder(stations: 130);
        package.ReplaceLines("stations.csv", line => line.Replace(",OPERATING,", ",OPEN,", StringComparison.Ordinal));
        await using var database = await TestDatabase.CreateAsync(Databases.Migrated);
        var run = await CliProcess.RunAsync(database.Owner, "import", package.Directory);
        run.Code.ShouldBe(1);
        var lines = run.Output.TrimEnd('\n').Split('\n');
        lines.Length.ShouldBe(101);
        lines[0].ShouldBe("stations.csv:2:72: found \"OPEN\" in status, expected one of OPERATING, CLOSED");
        var found = package.Lines("stations.csv").Count(line => line.Contains(",OPEN,", StringComparison.Ordinal));
        lines[^1].ShouldBe($"… and {found - 100} more");
        run.Error.ShouldEndWith($"openunion: {found} problems found; nothing was changed.\n");
    }

    [Fact]
    public async Task A_folder_without_a_package_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Databases.Migrated);
        var run = await CliProcess.RunAsync(database.Owner, "import", "/nowhere");
        (run.Code, run.Output).ShouldBe((1, "datapackage.json: found no such file, expected the descriptor of a data package\n"));
        run.Error.ShouldEndWith("openunion: 1 problem found; nothing was changed.\n");
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_before_anything_else()
    {
        var run = await CliProcess.RunAsync("Host=127.0.0.1;Port=1;Username=nobody", "import", _package.Directory, "--note", new string('长', 1001));
        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith("openunion: The note has 1001 characters; expected at most ");
    }

    [Fact]
    public async Task A_database_without_tables_is_one_message()
    {
        await using var database = await TestDatabase.CreateAsync();
        var run = await ImportAsync(database);
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("openunion: The database refused: 42P01: relation \"public.charity_projects\" does not exist");
        run.Error.ShouldNotContain("   at ");
    }

    private Task<CliRun> ImportAsync(TestDatabase database, params string[] options) =>
        CliProcess.RunAsync(database.Owner, ["import", _package.Directory, .. options]);

    private string Added() => string.Concat(
        from table in PackageSchema.Instance.Tables
        let rows = _package.Rows(table.Name)
        where rows > 0
        select $"{table.Name}: {rows} added, 0 changed, 0 removed, {rows} in all\n");
}
