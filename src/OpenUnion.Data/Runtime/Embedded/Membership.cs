using System.Globalization;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>
/// One process's part in a cluster. Whoever uses the cluster holds <c>users.lock</c> shared, and <c>start.lock</c>
/// exclusively while coming or going. The first one in starts the server; the last one out, who alone can lock
/// <c>users.lock</c> exclusively, stops it, whoever started it. The operating system frees the locks of a process that
/// was killed, so a server that outlived its users is taken over by the next one, and stopped when that goes.
/// </summary>
internal sealed class Membership
{
    private static readonly TimeSpan LongestLeave = TimeSpan.FromMinutes(2);

    private readonly ClusterFolder _folder;
    private readonly FileLock? _serve;
    private FileLock? _users;

    private Membership(ClusterFolder folder, FileLock? serve) => (_folder, _serve) = (folder, serve);

    /// <summary>Takes the place of the folder's one server when the mode asks for it.</summary>
    /// <exception cref="OpenUnionException">OU1004: another process has it; the message names it.</exception>
    public static Membership Claim(ClusterFolder folder, ClusterMode mode)
    {
        if (mode == ClusterMode.Shared) return new Membership(folder, serve: null);
        var serve = FileLock.TryExclusive(folder.ServeLock) ?? throw ClusterErrors.HeldByServe(folder.Root, ReadHolder(folder.ServePid));
        OwnFile.Write(folder.ServePid, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new Membership(folder, serve);
    }

    /// <summary>Joins the users, and holds the others off until the result is disposed of.</summary>
    public async Task<IDisposable> JoinAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var starting = await FileLock.WaitExclusiveAsync(_folder.StartLock, patience, cancellationToken)
            ?? throw ClusterErrors.Busy(_folder.Root, patience);
        // It can only be taken exclusively under the lock that is held here.
        _users = FileLock.TryShared(_folder.UsersLock) ?? throw ClusterErrors.StillInUse(_folder.Root);
        return starting;
    }

    /// <summary>Goes; the last one out runs <paramref name="stop"/> before anyone else can come in.</summary>
    public async Task LeaveAsync(Func<Task> stop)
    {
        if (_users is not null)
        {
            using var starting = await FileLock.WaitExclusiveAsync(_folder.StartLock, LongestLeave, CancellationToken.None);
            _users.Dispose();
            // Whoever still holds the first lock after so long will be the one to stop it, or the next one to come.
            using var last = starting is null ? null : FileLock.TryExclusive(_folder.UsersLock);
            if (last is not null) await stop();
        }

        _serve?.Dispose();
    }

    private static int? ReadHolder(string file) =>
        File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var pid) ? pid : null;
}
