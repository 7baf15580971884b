using System.Globalization;
using OpenUnion.Data.Runtime.Embedded;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

/// <summary>A folder for one cluster, in a place that every user can enter; removed with its server at the end.</summary>
internal sealed class Sandbox : IAsyncDisposable
{
    private const UnixFileMode Open = FileOwner.Private
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    /// <summary>Creating a cluster takes longer than most of what is tested.</summary>
    private static readonly Lazy<Task<string>> PreparedData = new(PrepareAsync);

    private readonly string _top = $"/tmp/ou-test-{Guid.NewGuid():N}"[..20];

    public Sandbox(string below = "")
    {
        Root = Path.Combine(_top, below);
        for (var folder = Root; folder.Length >= _top.Length; folder = Path.GetDirectoryName(folder)!)
        {
            Directory.CreateDirectory(folder);
            File.SetUnixFileMode(folder, Open);
        }
    }

    public string Root { get; }

    public string Home => Path.Combine(Root, ".openunion", "cluster");

    public string PidFile => Path.Combine(Home, "data", "postmaster.pid");

    public List<string> Notices { get; } = [];

    public string SystemFolder => Path.Combine(_top, "var");

    public int ServerPid => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    public bool ServerRuns => File.Exists(PidFile);

    public EmbeddedClusterOptions Options(ClusterMode mode = ClusterMode.Shared, bool durable = false) => new()
    {
        RootFolder = Root, Mode = mode, Durable = durable, SystemFolder = SystemFolder, Notice = Notices.Add,
    };

    public Task<EmbeddedCluster> StartAsync(ClusterMode mode = ClusterMode.Shared, bool durable = false) =>
        EmbeddedCluster.StartAsync(Options(mode, durable));

    /// <summary>One whose cluster has been created, but does not run.</summary>
    public static async Task<Sandbox> PreparedAsync()
    {
        var sandbox = new Sandbox();
        Directory.CreateDirectory(sandbox.Home);
        await CopyAsync(await PreparedData.Value, Path.Combine(sandbox.Home, "data"));
        return sandbox;
    }

    /// <summary>As the superuser, in the server's own database.</summary>
    public static Task<object?> ScalarAsync(EmbeddedCluster cluster, string sql) =>
        TestDatabase.ScalarAsync(cluster.ConnectionString("postgres", ClusterRole.Superuser) + ";Pooling=false", sql);

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Home)) await EmbeddedCluster.RemoveAsync(Options());
        Directory.Delete(_top, recursive: true);
    }

    private static async Task<string> PrepareAsync()
    {
        await using var sandbox = new Sandbox();
        await (await sandbox.StartAsync()).DisposeAsync();
        var copy = Path.Combine(await TestCluster.ScratchFolderAsync(), "data");
        await CopyAsync(Path.Combine(sandbox.Home, "data"), copy);
        return copy;
    }

    private static async Task CopyAsync(string from, string to) =>
        (await new Command("cp", "-a", from, to).RunAsync(CancellationToken.None)).ShouldBe(new CommandResult(0, ""));
}
