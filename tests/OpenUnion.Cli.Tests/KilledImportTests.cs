using OpenUnion.Testing;

namespace OpenUnion.Cli.Tests;

/// <summary><c>kill -9</c> of an import, at moments spread over all of its way: the old revision stays, complete.</summary>
public sealed class KilledImportTests
{
    private const int Stations = 5_000;
    private readonly Random _random = new(20260101);

    [Fact]
    public async Task A_killed_import_leaves_the_old_revision_and_the_next_one_works()
    {
        await using var database = await TestDatabase.CreateAsync(Databases.Migrated);
        using var one = new SyntheticFolder(Stations);
        using var other = new SyntheticFolder(Stations).WithOtherRemarks();
        await ImportAsync(database, one);
        var (next, nextContent) = (one, (await Databases.ReadAsync(database.Superuser)).Content);
        var lines = await ImportAsync(database, other);
        var before = await Databases.ReadAsync(database.Superuser);

        var killed = 0;
        foreach (var moment in KillMoment.Spread(_random, 14, lines))
        {
            await KillAsync(database, next, moment);
            var after = await Databases.ReadAsync(database.Superuser);
            if (after.Revision == before.Revision)
            {
                after.ShouldBe(before);
                killed++;
                continue;
            }

            // It was through already: then the new revision is there, as complete.
            after.ShouldBe(before with { Revision = before.Revision + 1, Content = nextContent, Log = after.Log });
            (next, nextContent) = (next == one ? other : one, before.Content);
            before = after;
        }

        killed.ShouldBeGreaterThanOrEqualTo(7, "most of the moments lie within the import");
        await ImportAsync(database, next);
        (await Databases.ReadAsync(database.Superuser)).Content.ShouldBe(nextContent);
    }

    [Fact]
    public async Task A_killed_first_import_leaves_the_empty_tables_and_the_next_one_works()
    {
        using var package = new SyntheticFolder(Stations);
        await using var undisturbed = await TestDatabase.CreateAsync(Databases.Migrated);
        await using var database = await TestDatabase.CreateAsync(Databases.Migrated);
        var empty = await Databases.ReadAsync(database.Superuser);
        var lines = await ImportAsync(undisturbed, package);
        var full = await Databases.ReadAsync(undisturbed.Superuser);

        // Without the last of its way, so that all of them are killed.
        foreach (var moment in KillMoment.Spread(_random, 6, lines * 3 / 4))
        {
            await KillAsync(database, package, moment);
            (await Databases.ReadAsync(database.Superuser)).ShouldBe(empty);
        }

        await ImportAsync(database, package);
        var imported = await Databases.ReadAsync(database.Superuser);
        // The log tells the time of each import.
        imported.ShouldBe(full with { Log = imported.Log });
    }

    /// <summary>Imports to the end, and returns how many lines of progress that takes.</summary>
    private static async Task<int> ImportAsync(TestDatabase database, SyntheticFolder package)
    {
        var run = await CliProcess.RunAsync(database.Owner, "import", package.Directory);
        run.Code.ShouldBe(0, run.Error);
        return run.Error.Count(letter => letter == '\n');
    }

    private static async Task KillAsync(TestDatabase database, SyntheticFolder package, KillMoment moment)
    {
        using var process = CliProcess.Start(database.Owner, null, "import", package.Directory);
        await moment.WaitAsync(process);
        await process.KillAsync();
        await Databases.UntilNobodyImportsAsync(database.Superuser);
    }
}
