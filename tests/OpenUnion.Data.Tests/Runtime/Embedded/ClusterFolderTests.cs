using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

public sealed class ClusterFolderTests
{
    private const int Nobody = 65_534;

    [Fact]
    public async Task A_folder_that_is_not_there_is_named()
    {
        var options = new EmbeddedClusterOptions { RootFolder = "/tmp/no such folder" };
        var error = await Should.ThrowAsync<OpenUnionException>(() => EmbeddedCluster.StartAsync(options));
        error.Code.ShouldBe("OU1008");
        error.Message.ShouldBe("/tmp/no such folder is not a folder, or cannot be entered.");
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_has_its_socket_in_a_private_folder_elsewhere()
    {
        await using var sandbox = new Sandbox(new string('d', 80));
        await using (var cluster = await sandbox.StartAsync())
        {
            cluster.Socket.ShouldBe($"/tmp/openunion-{ClusterFolder.Hash(sandbox.Home)}");
            File.GetUnixFileMode(cluster.Socket).ShouldBe(FileOwner.Private);
            (await Sandbox.ScalarAsync(cluster, "SELECT 1")).ShouldBe(1);
        }

        Directory.Exists(SocketFolder.For(sandbox.Home)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_path_may_hold_any_character()
    {
        await using var sandbox = new Sandbox("""工会, it's $HOME `x` "q" \n;=%""");
        await using var cluster = await sandbox.StartAsync();
        (await Sandbox.ScalarAsync(cluster, "SHOW data_directory")).ShouldBe($"{sandbox.Home}/data");
    }

    [Fact]
    public async Task Two_paths_to_one_folder_lead_to_one_server()
    {
        await using var sandbox = new Sandbox("real");
        var link = Path.Combine(Path.GetDirectoryName(sandbox.Root)!, "link");
        File.CreateSymbolicLink(link, sandbox.Root);
        await using var cluster = await sandbox.StartAsync();
        await using var same = await EmbeddedCluster.StartAsync(sandbox.Options() with { RootFolder = link });
        same.StartedHere.ShouldBeFalse();
        same.Socket.ShouldBe(cluster.Socket);
    }

    [RootFact]
    public async Task A_socket_folder_of_another_user_is_refused()
    {
        await using var sandbox = new Sandbox(new string('d', 80));
        var planted = SocketFolder.For(sandbox.Home);
        Directory.CreateDirectory(planted, FileOwner.Private);
        (await new Command("chown", $"{Nobody}", planted).RunAsync(CancellationToken.None)).Ok.ShouldBeTrue();
        try
        {
            var error = await Should.ThrowAsync<OpenUnionException>(() => sandbox.StartAsync());
            error.Code.ShouldBe("OU1008");
            error.Message.ShouldStartWith($"{planted} exists, but is not a folder of user ");
        }
        finally
        {
            Directory.Delete(planted);
        }
    }

    [RootFact]
    public async Task Root_keeps_the_cluster_elsewhere_when_the_servers_user_cannot_enter_the_checkout()
    {
        await using var sandbox = new Sandbox("home/checkout");
        File.SetUnixFileMode(Path.GetDirectoryName(sandbox.Root)!, FileOwner.Private);
        var elsewhere = Path.Combine(sandbox.SystemFolder, ClusterFolder.Hash(sandbox.Root));
        await using (var cluster = await sandbox.StartAsync())
        {
            new FileInfo(sandbox.Home).LinkTarget.ShouldBe(elsewhere);
            cluster.Socket.ShouldBe($"{elsewhere}/socket");
            sandbox.Notices.ShouldBe([$"The user postgres cannot enter {sandbox.Root}/.openunion: the private database lives in {elsewhere}."]);
        }

        await using var again = await sandbox.StartAsync();
        again.StartedHere.ShouldBeTrue();
        sandbox.Notices.Count.ShouldBe(1);
    }

    [RootFact]
    public async Task A_checkout_that_was_closed_later_says_so()
    {
        await using var sandbox = new Sandbox("home/checkout");
        var home = Path.GetDirectoryName(sandbox.Root)!;
        var open = File.GetUnixFileMode(home);
        await (await sandbox.StartAsync()).DisposeAsync();
        File.SetUnixFileMode(home, FileOwner.Private);

        var error = await Should.ThrowAsync<OpenUnionException>(() => sandbox.StartAsync());
        error.Code.ShouldBe("OU1008");
        error.Message.ShouldContain("a folder above it is closed");
        File.SetUnixFileMode(home, open);
    }

    [RootFact]
    public async Task An_ordinary_user_runs_the_server_as_themselves_and_root_joins_it()
    {
        await using var sandbox = new Sandbox("theirs");
        var programs = Directory.CreateDirectory(Path.Combine(sandbox.Root, "bin")).FullName;
        (await new Command("chown", $"{Nobody}:{Nobody}", sandbox.Root).RunAsync(CancellationToken.None)).Ok.ShouldBeTrue();

        await using var theirs = HostProcess.StartAs(Nobody, programs, "exclusive", sandbox.Root);
        (await theirs.ReadyAsync()).ShouldBe(["ready", $"{sandbox.Home}/socket", "started"]);
        (await FileOwner.OfAsync($"/proc/{sandbox.ServerPid}", default))!.Value.Uid.ShouldBe(Nobody);
        File.GetUnixFileMode(sandbox.Home).ShouldBe(FileOwner.Private);

        await using (var root = await sandbox.StartAsync())
        {
            root.StartedHere.ShouldBeFalse();
            (await theirs.EndAsync()).ShouldBe((0, ""));
            (await Sandbox.ScalarAsync(root, "SELECT 1")).ShouldBe(1);
        }

        sandbox.ServerRuns.ShouldBeFalse();
    }

    [RootFact]
    public async Task A_cluster_of_another_user_is_refused_to_an_ordinary_user()
    {
        await using var sandbox = await Sandbox.PreparedAsync();
        var programs = Directory.CreateDirectory(Path.Combine(sandbox.Root, "bin")).FullName;

        await using var theirs = HostProcess.StartAs(Nobody, programs, "shared", sandbox.Root);
        var (code, error) = await theirs.EndAsync();
        code.ShouldBe(1);
        error.ShouldStartWith($"OU1009 {sandbox.Home}/data belongs to user ");
        error.ShouldContain($", and this is user {Nobody}.");
    }

    [RootFact]
    public async Task A_folder_that_cannot_be_written_is_named()
    {
        await using var sandbox = new Sandbox();
        var programs = Directory.CreateDirectory(Path.Combine(sandbox.Root, "bin")).FullName;
        await using var theirs = HostProcess.StartAs(Nobody, programs, "shared", sandbox.Root);
        var (code, error) = await theirs.EndAsync();
        code.ShouldBe(1);
        error.ShouldStartWith($"OU1008 {sandbox.Root}/.openunion cannot be used: Access to the path");
    }
}
