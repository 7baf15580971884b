using System.Diagnostics;
using System.Globalization;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

/// <summary>Whatever is killed, the next start works and has lost nothing that was committed.</summary>
public sealed class CrashRecoveryTests
{
    [Fact]
    public async Task A_server_that_outlived_its_killed_starter_is_taken_over_and_stopped_at_the_end()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using var killed = HostProcess.Start("exclusive", sandbox.Root);
        await killed.ReadyAsync();
        var orphan = sandbox.ServerPid;
        await killed.KillAsync();
        sandbox.ServerPid.ShouldBe(orphan);

        await using (var next = await sandbox.StartAsync(ClusterMode.Exclusive))
        {
            next.StartedHere.ShouldBeFalse();
            sandbox.ServerPid.ShouldBe(orphan);
        }

        sandbox.ServerRuns.ShouldBeFalse();
    }

    [Fact]
    public async Task A_killed_server_replays_its_log_at_the_next_start()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using (var first = await sandbox.StartAsync(durable: true))
        {
            await Sandbox.ScalarAsync(first, "CREATE TABLE kept AS SELECT n FROM generate_series(1, 1000) n");
            Kill(sandbox.ServerPid);
        }

        sandbox.ServerRuns.ShouldBeTrue("a killed server leaves its lock file");
        await using var second = await sandbox.StartAsync();
        second.StartedHere.ShouldBeTrue();
        (await Sandbox.ScalarAsync(second, "SELECT count(*) FROM kept")).ShouldBe(1000L);
    }

    [Fact]
    public async Task A_server_whose_session_is_busy_when_it_is_killed_starts_again()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using var first = await sandbox.StartAsync();
        // A session that computes does not notice the death of its server for a while, and holds its memory.
        var busy = Sandbox.ScalarAsync(first, "SELECT count(*) FROM generate_series(1, 12000000)");
        await Until.TrueAsync(
            () => Sandbox.ScalarAsync(first, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%12000000%'").GetAwaiter().GetResult() is > 1L,
            "the busy session");
        Kill(sandbox.ServerPid);

        await using var second = await sandbox.StartAsync();
        second.StartedHere.ShouldBeTrue();
        (await Sandbox.ScalarAsync(second, "SELECT 1")).ShouldBe(1);
        await Task.WhenAny(busy);
    }

    [Fact]
    public async Task A_process_number_that_another_program_has_by_now_is_not_taken_for_the_server()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        // Of the server's own user: a number of another user's program is one that PostgreSQL itself would pass over.
        var account = await ClusterAccount.ForAsync(Path.Combine(sandbox.Home, "data"), CancellationToken.None);
        var sleep = account.As(new Command("sleep", "60"));
        using var other = Process.Start(sleep.File, sleep.Arguments);
        await Until.TrueAsync(() => File.ReadAllText($"/proc/{other.Id}/comm") == "sleep\n", "the other program");
        try
        {
            var number = other.Id.ToString(CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(sandbox.PidFile, $"{number}\n{sandbox.Home}/data\n");
            var socket = SocketFolder.For(sandbox.Home);
            Directory.CreateDirectory(socket, FileOwner.Private);
            await File.WriteAllTextAsync(SocketFolder.LockFile(socket), $"{number}\n");
            await using var cluster = await sandbox.StartAsync();
            cluster.StartedHere.ShouldBeTrue();
            sandbox.ServerPid.ShouldNotBe(other.Id);
            other.HasExited.ShouldBeFalse();
        }
        finally
        {
            other.Kill();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a number")]
    public async Task A_lock_file_cut_short_does_not_stop_a_start(string text)
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await File.WriteAllTextAsync(sandbox.PidFile, text);
        await using var cluster = await sandbox.StartAsync();
        cluster.StartedHere.ShouldBeTrue();
    }

    [Fact]
    public async Task A_creation_that_was_killed_is_begun_anew_by_the_next_start()
    {
        await using var sandbox = new Sandbox();
        await using var killed = HostProcess.Start("shared", sandbox.Root);
        await Until.TrueAsync(() => Unfinished(sandbox) is [var folder, ..] && Directory.Exists(Path.Combine(folder, "base")), "initdb's work");
        await killed.KillAsync();
        Directory.Exists(Path.Combine(sandbox.Home, "data")).ShouldBeFalse();

        await using (var cluster = await sandbox.StartAsync())
            (await Sandbox.ScalarAsync(cluster, "SELECT 1")).ShouldBe(1);
        await using (await sandbox.StartAsync()) // Anything that the orphaned initdb wrote late goes at the next creation.
            File.Exists(Path.Combine(sandbox.Home, "data", "PG_VERSION")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_refuses_to_start_says_why()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await File.AppendAllTextAsync(Path.Combine(sandbox.Home, "data", "postgresql.auto.conf"), "no_such_setting = 1\n");

        var error = await Should.ThrowAsync<OpenUnionException>(() => sandbox.StartAsync());
        error.Code.ShouldBe("OU1006");
        error.Message.ShouldStartWith($"The private PostgreSQL of {sandbox.Root} did not start:");
        error.Message.ShouldContain("unrecognized configuration parameter \"no_such_setting\"");
        error.Hint.ShouldBe($"See {sandbox.Home}/log/server.log.");
    }

    [Fact]
    public async Task A_server_that_cannot_recover_says_why()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        foreach (var segment in Directory.EnumerateFiles(Path.Combine(sandbox.Home, "data", "pg_wal"))) File.Delete(segment);

        var error = await Should.ThrowAsync<OpenUnionException>(() => sandbox.StartAsync(durable: true));
        error.Code.ShouldBe("OU1006");
        error.Message.ShouldContain("could not locate a valid checkpoint record");
    }

    private static string[] Unfinished(Sandbox sandbox) =>
        Directory.Exists(sandbox.Home) ? Directory.GetDirectories(sandbox.Home, "data.new-*") : [];

    private static void Kill(int server)
    {
        using var process = Process.GetProcessById(server);
        process.ProcessName.ShouldBe("postgres");
        process.Kill();
    }
}
