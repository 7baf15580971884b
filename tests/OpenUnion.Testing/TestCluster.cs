using OpenUnion.Data;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Testing;

/// <summary>
/// The PostgreSQL of this test process: started by the first test that asks, shared by all, ended with the process.
/// It is <see cref="EmbeddedCluster"/> itself, without the waits for the disk.
/// </summary>
public static class TestCluster
{
    private static readonly Lazy<Task<EmbeddedCluster>> Shared = new(StartAsync);

    private static string Root { get; } = Path.Combine(AllFolders, Guid.NewGuid().ToString("N"));

    /// <summary>The folders of all test processes of this user.</summary>
    private static string AllFolders => Path.Combine(Path.GetTempPath(), $"openunion-tests-{Environment.UserName}");

    public static Task<EmbeddedCluster> GetAsync() => Shared.Value;

    /// <summary>A folder for the files of this test process, deleted when it ends.</summary>
    public static async Task<string> ScratchFolderAsync()
    {
        await GetAsync();
        return Directory.CreateDirectory(Path.Combine(Root, "scratch")).FullName;
    }

    private static async Task<EmbeddedCluster> StartAsync()
    {
        Directory.CreateDirectory(AllFolders);
        using var turn = await FileLock.WaitExclusiveAsync(Path.Combine(AllFolders, "turn.lock"), TimeSpan.FromMinutes(5), CancellationToken.None)
            ?? throw new TimeoutException($"Another test process has been starting its database in {AllFolders} for five minutes.");
        foreach (var leftover in Directory.EnumerateDirectories(AllFolders)) await RemoveUnusedAsync(leftover);

        Directory.CreateDirectory(Root);
        var cluster = await EmbeddedCluster.StartAsync(Options(Root));
        Watchdog.Start(dataFolder: Path.Combine(Root, ".openunion", "cluster", "data"), Root);
        return cluster;
    }

    /// <summary>What a killed run left behind, its server included. A folder in use stays.</summary>
    private static async Task RemoveUnusedAsync(string root)
    {
        try
        {
            await EmbeddedCluster.RemoveAsync(Options(root));
            Directory.Delete(root, recursive: true);
        }
        catch (Exception e) when (e is IOException or OpenUnionException { Code: "OU1004" or "OU1008" })
        {
            // In use, or its watchdog is deleting it at this moment.
        }
    }

    private static EmbeddedClusterOptions Options(string root) => new() { RootFolder = root, Durable = false };
}
