using Npgsql;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>From whatever a folder holds to a server that accepts connections. The caller holds the start lock.</summary>
internal sealed class ClusterStart(
    ClusterFolder folder, PostgresInstallation postgres, Postmaster postmaster, EmbeddedClusterOptions options)
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly string _socketFolder = SocketFolder.For(folder.Home);

    /// <summary>True when the server was started here, false when it was running.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        await folder.Account.CreatePrivateFolderAsync(folder.Log, cancellationToken);
        await folder.Account.CreatePrivateFolderAsync(_socketFolder, cancellationToken);
        if (!Directory.Exists(folder.Data)) await DataFolder.CreateAsync(folder, postgres, options.Durable, cancellationToken);
        return await WaitAsync(Deadline.After(options.StartTimeout), cancellationToken);
    }

    /// <summary>
    /// Goes round until the server answers: one that replays its log or is shutting down does not yet, one that
    /// crashed leaves processes that end by themselves.
    /// </summary>
    private async Task<bool> WaitAsync(Deadline deadline, CancellationToken cancellationToken)
    {
        var started = false;
        while (true)
        {
            var pid = await postmaster.LivePidAsync(cancellationToken);
            var refusal = pid is null
                ? await StartAsync(cancellationToken)
                : await AskAsync(cancellationToken);
            if (pid is not null && refusal is null) return started;
            started |= pid is null && refusal is null;
            if (deadline.Passed) throw GaveUp(pid, refusal ?? "it has just started.");
            if (refusal is not null) await Task.Delay(Poll, cancellationToken);
        }
    }

    private Task<string?> StartAsync(CancellationToken cancellationToken)
    {
        OwnFile.Write(Path.Combine(folder.Home, "postgresql.conf"), ServerSettings.Render(folder.Home, _socketFolder, options.Durable));
        OwnFile.Write(Path.Combine(folder.Home, "pg_hba.conf"), ServerSettings.HostBasedAuthentication);
        return postmaster.TryStartAsync(_socketFolder, cancellationToken);
    }

    /// <summary>Null when the server answers, otherwise why not.</summary>
    private async Task<string?> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = new NpgsqlConnection(
                ClusterConnection.String(_socketFolder, RoleSetup.Superuser, ClusterRole.Superuser, pooling: false));
            await connection.OpenAsync(cancellationToken);
            return null;
        }
        catch (NpgsqlException e)
        {
            return e.Message;
        }
    }

    private OpenUnionException GaveUp(int? pid, string reason) => pid is { } alive
        ? ClusterErrors.NotReady(alive, folder.Root, options.StartTimeout, reason, folder.ServerLog)
        : ClusterErrors.DidNotStart(folder.Root, folder.ServerLog, reason);
}
