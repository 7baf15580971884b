using Npgsql;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Runtime.Embedded;

namespace OpenUnion.Data.Runtime;

/// <summary>
/// The database of the dataset: the server that <c>OPENUNION_DATABASE</c> names, or else the private cluster of the
/// working folder, which lives as long as this object.
/// </summary>
public sealed class DatasetHost : IAsyncDisposable
{
    /// <summary>The variable that names a server of one's own.</summary>
    public const string Variable = "OPENUNION_DATABASE";

    private readonly EmbeddedCluster? _cluster;

    private DatasetHost(string owner, string reader, EmbeddedCluster? cluster) => (Owner, Reader, _cluster) = (owner, reader, cluster);

    /// <summary>Connection string of the role that migrates and imports.</summary>
    public string Owner { get; }

    /// <summary>Connection string of the role that can only SELECT.</summary>
    public string Reader { get; }

    /// <summary>Whether it is the private cluster.</summary>
    public bool IsEmbedded => _cluster is not null;

    /// <summary>Finds the server that the environment names, or starts or joins the private cluster.</summary>
    /// <param name="mode">How the private cluster is shared.</param>
    /// <param name="notice">Receives one-line remarks for the person at the terminal.</param>
    /// <exception cref="OpenUnionException">The address is wrong, or the private cluster does not start.</exception>
    public static async Task<DatasetHost> OpenAsync(ClusterMode mode, Action<string> notice, CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address)
            return External(DatabaseAddress.Parse(address));
        var cluster = await EmbeddedCluster.StartAsync(new EmbeddedClusterOptions { Mode = mode, Notice = notice }, cancellationToken);
        try
        {
            await cluster.EnsureDatabaseAsync(cancellationToken: cancellationToken);
            var host = new DatasetHost(
                cluster.ConnectionString(EmbeddedCluster.DefaultDatabase, ClusterRole.Owner),
                cluster.ConnectionString(EmbeddedCluster.DefaultDatabase, ClusterRole.Reader),
                cluster);
            await SchemaMigrator.MigrateAsync(host.Owner, cancellationToken);
            return host;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    // One login for both; as the reader it takes on the role that can only SELECT, which it must be a member of.
    private static DatasetHost External(NpgsqlConnectionStringBuilder address)
    {
        var reader = new NpgsqlConnectionStringBuilder(address.ConnectionString)
        {
            Options = $"{address.Options} -c role={RoleSetup.Reader}".Trim(),
        };
        return new DatasetHost(address.ConnectionString, reader.ConnectionString, null);
    }
}
