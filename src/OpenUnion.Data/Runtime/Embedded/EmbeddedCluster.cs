namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>
/// A private PostgreSQL cluster: the system's programs, data under <c>.openunion/</c>, a Unix socket that only its
/// owner reaches, no password and no TCP. Any number of processes share it; the last one to dispose of it stops it.
/// </summary>
public sealed class EmbeddedCluster : IAsyncDisposable
{
    /// <summary>The database of the dataset.</summary>
    public const string DefaultDatabase = "openunion";

    private readonly ClusterFolder _folder;
    private readonly Postmaster _postmaster;
    private readonly Membership _membership;
    private readonly Action<string> _notice;
    private int _disposed;

    private EmbeddedCluster(ClusterFolder folder, Postmaster postmaster, Membership membership, Action<string> notice) =>
        (_folder, _postmaster, _membership, _notice) = (folder, postmaster, membership, notice);

    /// <summary>False when the server was running already.</summary>
    public bool StartedHere { get; private set; }

    /// <summary>The folder of the server's socket, <c>.s.PGSQL.5432</c>.</summary>
    public string Socket => SocketFolder.For(_folder.Home);

    /// <summary>Starts or joins the cluster of a folder, with its roles, and without a database of the dataset.</summary>
    /// <exception cref="OpenUnionException">OU1001 to OU1010: what is missing or in the way, and what to do.</exception>
    public static async Task<EmbeddedCluster> StartAsync(EmbeddedClusterOptions options, CancellationToken cancellationToken = default)
    {
        var (folder, postgres) = await FindAsync(options, cancellationToken);
        var postmaster = new Postmaster(folder, postgres);
        var cluster = new EmbeddedCluster(folder, postmaster, Claim(folder, options.Mode), options.Notice);
        try
        {
            using var starting = await cluster._membership.JoinAsync(options.StartTimeout, cancellationToken);
            cluster.StartedHere = await new ClusterStart(folder, postgres, postmaster, options).RunAsync(cancellationToken);
            await DatabaseSetup.EnsureRolesAsync(cluster.Socket, cancellationToken);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Deletes all the data of a folder's cluster, stopping a server that nobody uses.</summary>
    /// <exception cref="OpenUnionException">OU1004: somebody uses it.</exception>
    public static async Task RemoveAsync(EmbeddedClusterOptions options, CancellationToken cancellationToken = default)
    {
        var (folder, postgres) = await FindAsync(options, cancellationToken);
        using var starting = await FileLock.WaitExclusiveAsync(folder.StartLock, options.StartTimeout, cancellationToken)
            ?? throw ClusterErrors.Busy(folder.Root, options.StartTimeout);
        using var users = FileLock.TryExclusive(folder.UsersLock) ?? throw ClusterErrors.StillInUse(folder.Root);
        if (!await new Postmaster(folder, postgres).StopAsync(cancellationToken)) throw ClusterErrors.StillInUse(folder.Root);
        await folder.DeleteContentsAsync(cancellationToken);
    }

    /// <summary>The connection string for a database of this cluster; for Npgsql, with pooling.</summary>
    public string ConnectionString(string database, ClusterRole role) =>
        ClusterConnection.String(Socket, database, role, pooling: true);

    /// <summary>
    /// Creates the database unless it exists: owned by <c>openunion_owner</c>, with PostGIS, pg_trgm and btree_gist,
    /// open to <c>openunion_reader</c> for reading and closed to PUBLIC. Any number of processes may call it at once.
    /// </summary>
    /// <exception cref="ArgumentException">The name is not of the form <c>[a-z][a-z0-9_]{0,62}</c>.</exception>
    public Task EnsureDatabaseAsync(string name = DefaultDatabase, CancellationToken cancellationToken = default) =>
        DatabaseSetup.EnsureDatabaseAsync(Socket, name, cancellationToken);

    /// <summary>Leaves the cluster, and stops its server when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1) return;
        await _membership.LeaveAsync(StopAsync);
    }

    private async Task StopAsync()
    {
        if (await _postmaster.StopAsync(CancellationToken.None))
            await SocketFolder.RemoveFallbackAsync(_folder.Home, _folder.Account, CancellationToken.None);
        else
            _notice($"The private PostgreSQL of {_folder.Root} does not stop; the next start will take it over. See {_folder.ServerLog}.");
    }

    private static async Task<(ClusterFolder Folder, PostgresInstallation Postgres)> FindAsync(
        EmbeddedClusterOptions options, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows()) throw ClusterErrors.NotOnThisSystem();
        var folder = await ClusterFolder.OpenAsync(options, cancellationToken);
        return (folder, await PostgresInstallation.FindAsync(options.BinFolder, folder.Data, folder.DataMajor(), cancellationToken));
    }

    private static Membership Claim(ClusterFolder folder, ClusterMode mode)
    {
        try
        {
            return Membership.Claim(folder, mode);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ClusterErrors.FolderNotUsable(folder.State, e.Message);
        }
    }
}
