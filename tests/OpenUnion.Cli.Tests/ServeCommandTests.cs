using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OpenUnion.Cli.Tests;

public sealed class ServeCommandTests
{
    private const string Question = "{ dataset { revision stations organizations sources } }";
    private readonly Random _random = new(20260102);

    [Fact]
    public async Task A_new_folder_is_seeded_and_served_and_Ctrl_C_ends_the_server_and_its_database()
    {
        await using var folder = new ServerFolder();
        using var server = await folder.ServeAsync();
        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds", "stations.csv");
        var answer = await folder.AskAsync(Question);
        answer.GetProperty("dataset").GetProperty("revision").GetInt32().ShouldBe(1);
        answer.GetProperty("dataset").GetProperty("stations").GetInt64().ShouldBe(File.ReadLines(seeds).Count() - 1);
        var open = await folder.AskAsync("""{ stations(first: 1, where: { openAt: { at: "2025-03-12T03:00:00+08:00" } }) { nodes { openingHours isOpen(at: "2025-03-12T03:00:00+08:00") now: isOpen } } }""");
        open.GetProperty("stations").GetRawText().ShouldBe("""{"nodes":[{"openingHours":"24/7","isOpen":"OPEN","now":"OPEN"}]}""");
        (await folder.PageAsync("/health")).ShouldBe("{\"status\":\"ok\",\"revision\":1}");

        server.Interrupt();
        (await server.EndAsync()).Code.ShouldBe(0);
        folder.DatabaseRuns.ShouldBeFalse();
    }

    [Fact]
    public async Task After_a_kill_of_everything_in_the_middle_of_an_import_the_next_start_serves_the_old_revision()
    {
        await using var folder = new ServerFolder();
        using var one = new SyntheticFolder(stations: 1_000);
        using var other = new SyntheticFolder(stations: 1_000).WithOtherRemarks();
        var server = await folder.ServeAsync();
        await ImportAsync(folder, one);
        var (next, nextContent) = (one, (await Databases.ReadAsync(folder.Database)).Content);
        var lines = await ImportAsync(folder, other);
        var before = await Databases.ReadAsync(folder.Database);

        foreach (var moment in KillMoment.Spread(_random, 5, lines))
        {
            using var import = folder.Import(next);
            await moment.WaitAsync(import);
            Kill([server.Pid, import.Pid, .. folder.DatabaseProcesses()]);
            server.Dispose();

            server = await folder.ServeAsync();
            var after = await Databases.ReadAsync(folder.Database);
            var answer = await folder.AskAsync(Question);
            answer.GetProperty("dataset").GetProperty("revision").GetInt32().ShouldBe(after.Revision);
            answer.GetProperty("dataset").GetProperty("stations").GetInt64().ShouldBe(1_000);
            if (after.Revision != before.Revision)
            {
                // It was through already: then the new revision is there, as complete.
                after.ShouldBe(before with { Revision = before.Revision + 1, Content = nextContent, Log = after.Log });
                (next, nextContent) = (next == one ? other : one, before.Content);
                before = after;
            }

            after.ShouldBe(before);
        }

        await ImportAsync(folder, next);
        (await Databases.ReadAsync(folder.Database)).Content.ShouldBe(nextContent);
        server.Interrupt();
        (await server.EndAsync()).Code.ShouldBe(0);
        server.Dispose();
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_clear_message_and_leaves_no_database_running()
    {
        await using var folder = new ServerFolder();
        using var taken = new TcpListener(IPAddress.Loopback, folder.Url.Port);
        taken.Start();
        using var server = CliProcess.Start(null, folder.Root, "serve", "--port", $"{folder.Url.Port}");

        var run = await server.EndAsync();

        run.Code.ShouldBe(1);
        run.Error.ShouldContain($"openunion: Cannot listen on http://127.0.0.1:{folder.Url.Port}: ");
        run.Error.ShouldContain("(OU5001)\nChoose another with --port or --host; for make run: PORT=8000 make run\n");
        run.Error.ShouldNotContain("   at ");
        folder.DatabaseRuns.ShouldBeFalse();
    }

    [Fact]
    public async Task A_port_that_is_none_is_refused_before_anything_is_started()
    {
        var run = await CliProcess.RunAsync(null, "serve", "--port", "99999");

        run.Code.ShouldBe(1);
        run.Error.ShouldStartWith("--port is 99999; expected 0 to 65535.");
    }

    /// <summary>Imports to the end, and returns how many lines of progress that takes.</summary>
    private static async Task<int> ImportAsync(ServerFolder folder, SyntheticFolder package)
    {
        using var import = folder.Import(package);
        var run = await import.EndAsync();
        run.Code.ShouldBe(0, run.Error);
        return run.Error.Count(letter => letter == '\n');
    }

    /// <summary>By number, all of them this test's own; one that has just ended is as good as killed.</summary>
    private static void Kill(int[] pids)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-KILL", .. pids.Select(pid => $"{pid}")]) { RedirectStandardError = true, UseShellExecute = false })!;
        kill.WaitForExit();
    }
}
