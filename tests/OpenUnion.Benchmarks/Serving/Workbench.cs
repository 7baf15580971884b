using OpenUnion.Benchmarks.Importing;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>What the benchmarks of one run share, made when first asked for: a private PostgreSQL and the datasets in it.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly Dictionary<long, Dataset> _datasets = [];
    private BenchCluster? _cluster;

    /// <summary>The dataset with so many stations.</summary>
    public async Task<Dataset> DatasetAsync(long stations, CancellationToken cancellationToken)
    {
        if (_datasets.TryGetValue(stations, out var known)) return known;
        _cluster ??= await BenchCluster.StartAsync(cancellationToken);
        return _datasets[stations] = await Dataset.CreateAsync(_cluster, stations, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var dataset in _datasets.Values) await dataset.DisposeAsync();
        if (_cluster is not null) await _cluster.DisposeAsync();
    }
}
