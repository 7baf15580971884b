
namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>Makes the data directory: complete or not at all.</summary>
internal static class DataFolder
{
    /// <summary>
    /// Names are sorted by byte, the same everywhere, but characters must be known beyond ASCII: under the character
    /// type C, <c>pg_trgm</c> finds no trigram in a Chinese word. Systems name such a locale differently.
    /// </summary>
    private static readonly string[] CharacterTypes = ["C.UTF-8", "en_US.UTF-8", "C"];

    /// <summary>
    /// Runs initdb in a folder of its own, then renames it. Whatever a killed run left behind goes first. The caller
    /// holds <see cref="ClusterFolder.StartLock"/>.
    /// </summary>
    public static async Task CreateAsync(
        ClusterFolder folder, PostgresInstallation postgres, bool durable, CancellationToken cancellationToken)
    {
        foreach (var unfinished in Directory.EnumerateDirectories(folder.Home, "data.new-*")) TryDelete(unfinished);

        var target = Path.Combine(folder.Home, $"data.new-{Guid.NewGuid():N}");
        await folder.Account.CreatePrivateFolderAsync(target, cancellationToken);
        try
        {
            await InitAsync(folder, postgres, target, durable, cancellationToken);
            Directory.Move(target, folder.Data);
        }
        catch
        {
            TryDelete(target);
            throw;
        }
    }

    private static async Task InitAsync(
        ClusterFolder folder, PostgresInstallation postgres, string target, bool durable, CancellationToken cancellationToken)
    {
        CommandResult result = default;
        foreach (var characterType in CharacterTypes)
        {
            var initdb = new Command(postgres.Program("initdb"),
            [
                "--username", RoleSetup.Superuser, "--auth", "trust", "--encoding", "UTF8",
                "--locale", "C", "--lc-ctype", characterType, "--no-instructions", .. durable ? Array.Empty<string>() : ["--no-sync"],
            ]) { PgData = target };
            result = await folder.Account.As(initdb).RunAsync(cancellationToken);
            if (result.Ok) return;
            if (!result.Output.Contains("invalid locale", StringComparison.Ordinal)) break;
        }

        throw ClusterErrors.InitFailed(folder.Home, result.Output);
    }

    /// <summary>An initdb that outlived its parent may still write here: the next start tries again.</summary>
    private static void TryDelete(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (IOException)
        {
            // Left for the next start.
        }
    }
}
