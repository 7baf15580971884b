using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class TestClusterTests
{
    [Fact]
    public async Task A_test_process_that_is_killed_leaves_no_server_and_no_folder()
    {
        await using var host = HostProcess.Start("database");
        var socket = (await host.ReadyAsync())[1];
        var root = Path.GetFullPath(Path.Combine(socket, "..", "..", ".."));
        Directory.Exists(root).ShouldBeTrue();
        var lockFile = Path.Combine(root, ".openunion", "cluster", "data", "postmaster.pid");
        var server = File.ReadLines(lockFile).First();

        await host.KillAsync();
        await Until.TrueAsync(() => !Directory.Exists(root), "the folder's end");
        // An ended server that its parent has not asked about yet is still listed, but works nowhere.
        new FileInfo($"/proc/{server}/cwd").LinkTarget.ShouldBeNull();
    }

    [Fact]
    public async Task Databases_are_apart_and_dropped_at_the_end()
    {
        string name;
        await using (var one = await TestDatabase.CreateAsync())
        await using (var two = await TestDatabase.CreateAsync())
        {
            name = one.Name;
            await TestDatabase.ScalarAsync(one.Owner, "CREATE TABLE only_here (n int)");
            (await TestDatabase.ScalarAsync(two.Owner, "SELECT to_regclass('only_here') IS NULL")).ShouldBe(true);
        }

        await using var other = await TestDatabase.CreateAsync();
        (await TestDatabase.ScalarAsync(other.Superuser, $"SELECT count(*) FROM pg_database WHERE datname = '{name}'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_template_is_built_once_and_copied_at_once_by_many()
    {
        var built = 0;
        var template = new TestTemplate(async database =>
        {
            Interlocked.Increment(ref built);
            await TestDatabase.ScalarAsync(database.Owner, "CREATE TABLE copied AS SELECT 7 AS n");
        });
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var database = await TestDatabase.CreateAsync(template);
            return await TestDatabase.ScalarAsync(database.Reader, "SELECT n FROM copied");
        }));
        answers.ShouldBe([7, 7, 7, 7]);
        built.ShouldBe(1);
    }
}
