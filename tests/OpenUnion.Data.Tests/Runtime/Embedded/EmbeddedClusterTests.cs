using System.Diagnostics;
using System.Globalization;
using OpenUnion.Data.Runtime.Embedded;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class EmbeddedClusterTests
{
    [Fact]
    public async Task The_first_start_makes_a_cluster_and_disposal_stops_it_and_the_next_start_finds_its_data()
    {
        await using var sandbox = new Sandbox();
        await using (var first = await sandbox.StartAsync(ClusterMode.Exclusive))
        {
            first.StartedHere.ShouldBeTrue();
            await Sandbox.ScalarAsync(first, "CREATE TABLE kept AS SELECT 42 AS answer");
        }

        sandbox.ServerRuns.ShouldBeFalse();
        var watch = Stopwatch.StartNew();
        await using var second = await sandbox.StartAsync(ClusterMode.Exclusive);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        (await Sandbox.ScalarAsync(second, "SELECT answer FROM kept")).ShouldBe(42);
    }

    [Fact]
    public async Task The_server_has_the_settings_of_a_private_cluster()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using var cluster = await sandbox.StartAsync();
        (string Name, string Value)[] expected =
        [
            ("listen_addresses", ""), ("unix_socket_permissions", "0700"), ("wal_level", "minimal"), ("max_wal_senders", "0"),
            ("jit", "off"), ("random_page_cost", "1.1"), ("max_connections", "100"), ("fsync", "off"), ("TimeZone", "UTC"),
            ("server_encoding", "UTF8"), ("lc_collate", "C"), ("lc_messages", "C"), ("unix_socket_directories", cluster.Socket),
        ];
        foreach (var (name, value) in expected)
            (await Sandbox.ScalarAsync(cluster, $"SHOW {name}")).ShouldBe(value, name);
    }

    [Fact]
    public async Task Chinese_words_have_trigrams()
    {
        await using var database = await TestDatabase.CreateAsync();
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT cardinality(show_trgm('户外劳动者驿站')) > 0")).ShouldBe(true);
    }

    [Fact]
    public async Task The_server_listens_on_its_socket_alone()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using var cluster = await sandbox.StartAsync();
        var sockets = Directory.EnumerateFiles($"/proc/{sandbox.ServerPid}/fd")
            .Select(fd => new FileInfo(fd).LinkTarget ?? "")
            .Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
            .Select(target => target["socket:[".Length..^1])
            .ToHashSet(StringComparer.Ordinal);
        sockets.ShouldNotBeEmpty();
        var inodesOfNetwork = ((string[])["tcp", "tcp6", "udp", "udp6"])
            .Select(table => $"/proc/net/{table}").Where(File.Exists)
            .SelectMany(table => File.ReadLines(table).Skip(1))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[9]);
        inodesOfNetwork.ShouldNotContain(inode => sockets.Contains(inode));
    }

    [Fact]
    public async Task Ctrl_C_at_the_terminal_does_not_reach_the_server()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using var cluster = await sandbox.StartAsync();
        const int session = 5; // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
        (await File.ReadAllTextAsync($"/proc/{sandbox.ServerPid}/stat")).Split(' ')[session]
            .ShouldBe(sandbox.ServerPid.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Only_the_owner_enters_the_folders_of_the_socket_the_data_and_the_log()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using var cluster = await sandbox.StartAsync();
        foreach (var folder in (string[])[cluster.Socket, Path.Combine(sandbox.Home, "data"), Path.Combine(sandbox.Home, "log")])
            File.GetUnixFileMode(folder).ShouldBe(FileOwner.Private, folder);
    }

    [Fact]
    public async Task Two_commands_at_once_share_one_server_and_the_last_one_out_stops_it()
    {
        await using var sandbox = new Sandbox();
        var both = await Task.WhenAll(sandbox.StartAsync(), sandbox.StartAsync());
        both.Count(cluster => cluster.StartedHere).ShouldBe(1);
        var starter = both.Single(cluster => cluster.StartedHere);
        var joiner = both.Single(cluster => !cluster.StartedHere);

        await starter.DisposeAsync();
        (await Sandbox.ScalarAsync(joiner, "SELECT 1")).ShouldBe(1);
        await joiner.DisposeAsync();
        sandbox.ServerRuns.ShouldBeFalse();
    }

    [Fact]
    public async Task A_command_joins_and_leaves_without_disturbing_the_server_that_serves()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using var serve = await sandbox.StartAsync(ClusterMode.Exclusive);
        await using (var import = HostProcess.Start("shared", sandbox.Root))
        {
            (await import.ReadyAsync()).ShouldBe(["ready", serve.Socket, "joined"]);
            (await import.EndAsync()).Code.ShouldBe(0);
        }

        (await Sandbox.ScalarAsync(serve, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Many_starts_and_stops_at_once_never_stop_the_server_under_another()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            for (var round = 0; round < 3; round++)
            {
                await using var cluster = await sandbox.StartAsync();
                for (var query = 0; query < 5; query++) (await Sandbox.ScalarAsync(cluster, "SELECT 1")).ShouldBe(1);
            }
        }));
        sandbox.ServerRuns.ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_server_on_a_folder_is_refused_by_a_message_that_names_the_first()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using var first = HostProcess.Start("exclusive", sandbox.Root);
        await first.ReadyAsync();

        var error = await Should.ThrowAsync<OpenUnionException>(() => sandbox.StartAsync(ClusterMode.Exclusive));
        error.Code.ShouldBe("OU1004");
        error.Message.ShouldBe($"{sandbox.Root} is served already, by process {first.Pid}.");
        error.Hint.ShouldBe($"Stop it first (kill {first.Pid}), or serve from another folder.");

        await first.EndAsync();
        await using var second = await sandbox.StartAsync(ClusterMode.Exclusive);
        File.ReadAllText(Path.Combine(sandbox.Root, ".openunion", "serve.pid"))
            .ShouldBe(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_cluster_in_use_is_not_removed()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        await using var cluster = await sandbox.StartAsync();
        var error = await Should.ThrowAsync<OpenUnionException>(() => EmbeddedCluster.RemoveAsync(sandbox.Options()));
        error.Message.ShouldBe($"{sandbox.Root} is in use by another process.");
        (await Sandbox.ScalarAsync(cluster, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_cancelled_start_leaves_nothing_running()
    {
        await using var sandbox = new Sandbox();
        using var cancelled = new CancellationTokenSource();
        var start = EmbeddedCluster.StartAsync(sandbox.Options(), cancelled.Token);
        await Until.TrueAsync(() => File.Exists(Path.Combine(sandbox.Home, "log", "server.log")), "the server's start");
        await cancelled.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => start);
        sandbox.ServerRuns.ShouldBeFalse();
        await using var next = await sandbox.StartAsync();
        next.StartedHere.ShouldBeTrue();
    }
}
