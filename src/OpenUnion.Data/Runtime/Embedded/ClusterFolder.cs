using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>
/// Where the parts of one cluster lie. <see cref="Home"/> is <c>.openunion/cluster</c>, or the folder that this links
/// to. The caller owns it and writes the settings and locks there; the server's account owns <see cref="Data"/>,
/// <see cref="Log"/> and the socket's folder, each closed to others. So root never writes where that account could
/// have laid a link. The locks lie beside what they guard: two checkouts that link to one cluster share them.
/// </summary>
internal sealed record ClusterFolder(string Root, string Home, ClusterAccount Account)
{
    private const UnixFileMode Public = FileOwner.Private
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    public string State => Path.Combine(Root, ".openunion");

    public string ServeLock => Path.Combine(State, "serve.lock");

    /// <summary>The holder of <see cref="ServeLock"/>, for the message to others; means nothing without the lock.</summary>
    public string ServePid => Path.Combine(State, "serve.pid");

    public string StartLock => Path.Combine(Home, "start.lock");

    public string UsersLock => Path.Combine(Home, "users.lock");

    public string Data => Path.Combine(Home, "data");

    public string Log => Path.Combine(Home, "log");

    public string ServerLog => Path.Combine(Log, ServerSettings.StartupLog);

    /// <summary>The major version of the data there is; null before the first start.</summary>
    public int? DataMajor()
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    /// <summary>Finds or makes the folders that the caller owns; says so when they must lie elsewhere.</summary>
    public static async Task<ClusterFolder> OpenAsync(EmbeddedClusterOptions options, CancellationToken cancellationToken)
    {
        var root = await RealPathAsync(options.RootFolder, cancellationToken) ?? throw ClusterErrors.FolderNotFound(options.RootFolder);
        try
        {
            return await OpenAsync(root, options, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ClusterErrors.FolderNotUsable(Path.Combine(root, ".openunion"), e.Message);
        }
    }

    /// <summary>
    /// Deletes everything but the locks: whoever waits for one would else get hold of a file that is no longer there.
    /// </summary>
    public async Task DeleteContentsAsync(CancellationToken cancellationToken)
    {
        foreach (var path in (string[])[Data, Log, Path.Combine(Home, "socket")])
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        await SocketFolder.RemoveFallbackAsync(Home, Account, cancellationToken);
    }

    /// <summary>A short name for a path: the first 16 hexadecimal digits of its SHA-256.</summary>
    public static string Hash(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..16];

    private static async Task<ClusterFolder> OpenAsync(string root, EmbeddedClusterOptions options, CancellationToken cancellationToken)
    {
        var state = Path.Combine(root, ".openunion");
        var link = Path.Combine(state, "cluster");
        CreateFolder(state);
        if (!Path.Exists(link)) await CreateHomeAsync(root, state, link, options, cancellationToken);

        var home = await RealPathAsync(link, cancellationToken) ?? throw ClusterErrors.FolderNotFound(link);
        var account = await ClusterAccount.ForAsync(Path.Combine(home, "data"), cancellationToken);
        if (!await account.CanEnterAsync(home, cancellationToken)) throw ClusterErrors.FolderClosed(home, account.Uid);
        return new ClusterFolder(root, home, account);
    }

    private static async Task CreateHomeAsync(
        string root, string state, string link, EmbeddedClusterOptions options, CancellationToken cancellationToken)
    {
        var account = await ClusterAccount.ForAsync(Path.Combine(link, "data"), cancellationToken);
        if (await account.CanEnterAsync(state, cancellationToken))
        {
            CreateFolder(link);
            return;
        }

        var home = Path.Combine(options.SystemFolder, Hash(root));
        CreateFolder(options.SystemFolder);
        CreateFolder(home);
        if (new FileInfo(link).LinkTarget is not null) File.Delete(link); // a link to nowhere
        try
        {
            File.CreateSymbolicLink(link, home);
            options.Notice($"The user postgres cannot enter {state}: the private database lives in {home}.");
        }
        catch (IOException) when (Path.Exists(link))
        {
            // Another command made it first.
        }
    }

    /// <summary>Root's folders must be open to the server's account; anyone else's are closed.</summary>
    private static void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, Environment.IsPrivilegedProcess ? Public : FileOwner.Private);
    }

    private static async Task<string?> RealPathAsync(string folder, CancellationToken cancellationToken)
    {
        var command = new Command("sh", "-c", "cd -- \"$1\" && pwd -P", "sh", Path.GetFullPath(folder));
        var result = await command.RunAsync(cancellationToken);
        return result.Ok ? result.Output : null;
    }
}
