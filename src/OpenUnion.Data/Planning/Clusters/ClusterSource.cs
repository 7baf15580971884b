namespace OpenUnion.Data.Planning.Clusters;

/// <summary>Where clusters come from.</summary>
public enum ClusterSource
{
    /// <summary>The cells that import has counted.</summary>
    Counted,

    /// <summary>Stations, all of them read: a tile of a low zoom holds too many for an index to be of use.</summary>
    Scanned,

    /// <summary>Stations that the index over their positions finds.</summary>
    Found,

    /// <summary>The same, and each stands for itself.</summary>
    Single,
}

/// <summary>Chooses among them.</summary>
public static class ClusterSources
{
    /// <summary>The first zoom at which stations stand for themselves.</summary>
    public const int FirstSingleZoom = 14;

    /// <summary>The finest zoom that import counts: count_cluster_cells.</summary>
    private const int LastCountedZoom = 9;

    /// <summary>At zoom 5 a tile holds up to a sixth of all stations.</summary>
    private const int LastScannedZoom = 5;

    public static ClusterSource Of(int zoom, bool isFiltered) => zoom switch
    {
        >= FirstSingleZoom => ClusterSource.Single,
        <= LastCountedZoom when !isFiltered => ClusterSource.Counted,
        <= LastScannedZoom => ClusterSource.Scanned,
        _ => ClusterSource.Found,
    };
}
