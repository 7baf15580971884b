using System.Globalization;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>
/// The operating system's account that the server runs under. PostgreSQL refuses to be root, so root takes the
/// account <c>postgres</c>, or whoever owns the data already; anyone else runs it as themselves.
/// </summary>
internal sealed record ClusterAccount(int Uid, int Gid, bool Switch)
{
    private const string ServiceUser = "postgres";

    /// <summary>The account for a data directory, which need not exist yet.</summary>
    public static async Task<ClusterAccount> ForAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var owner = await FileOwner.OfAsync(dataFolder, cancellationToken);
        if (!Environment.IsPrivilegedProcess) return await OwnAsync(dataFolder, owner, cancellationToken);
        if (owner is { Uid: not 0 } other) return new ClusterAccount(other.Uid, other.Gid, Switch: true);
        var uid = await IdAsync(["-u", ServiceUser], cancellationToken);
        var gid = await IdAsync(["-g", ServiceUser], cancellationToken);
        return uid is { } u && gid is { } g ? new ClusterAccount(u, g, Switch: true) : throw ClusterErrors.NoServiceUser();
    }

    /// <summary>The command as this account runs it: from root, without root's groups and without a way back.</summary>
    public Command As(Command command) => !Switch ? command : command with
    {
        File = "setpriv",
        Arguments =
        [
            "--reuid", Uid.ToString(), "--regid", Gid.ToString(), "--clear-groups", "--no-new-privs", "--",
            command.File, .. command.Arguments,
        ],
    };

    /// <summary>Whether this account can enter a folder, all the folders above it included.</summary>
    public async Task<bool> CanEnterAsync(string folder, CancellationToken cancellationToken) =>
        (await As(new Command("test", "-x", folder)).RunAsync(cancellationToken)).Ok;

    /// <summary>Makes a folder that this account owns and that nobody else (but root) can enter.</summary>
    /// <remarks>The folder above must be writable by the caller alone, or be sticky as <c>/tmp</c> is.</remarks>
    public async Task CreatePrivateFolderAsync(string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(path, FileOwner.Private);
        var found = await FileOwner.OfAsync(path, cancellationToken);
        var trusted = found is { IsPrivateFolder: true } f && (f.Uid == Uid || (Switch && f.Uid == 0));
        if (!trusted) throw ClusterErrors.FolderNotPrivate(path, Uid);
        if (found!.Value.Uid == Uid) return;
        var owner = string.Create(CultureInfo.InvariantCulture, $"{Uid}:{Gid}");
        var chown = await new Command("chown", "-h", "--", owner, path).RunAsync(cancellationToken);
        if (!chown.Ok) throw ClusterErrors.FolderNotUsable(path, chown.Output);
    }

    private static async Task<ClusterAccount> OwnAsync(string dataFolder, FileOwner? owner, CancellationToken cancellationToken)
    {
        var uid = await IdAsync(["-u"], cancellationToken) ?? throw ClusterErrors.NoServiceUser();
        if (owner is { } other && other.Uid != uid) throw ClusterErrors.OwnedByAnother(dataFolder, other.Uid, uid);
        return new ClusterAccount(uid, Gid: 0, Switch: false);
    }

    private static async Task<int?> IdAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var result = await new Command("id", arguments).RunAsync(cancellationToken);
        return result.Ok && int.TryParse(result.Output, CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
