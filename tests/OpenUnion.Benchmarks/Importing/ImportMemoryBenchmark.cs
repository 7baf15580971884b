using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Importing;

/// <summary>The memory of <c>openunion import</c> must not grow with the package: ten times the stations against one time.</summary>
internal static class ImportMemoryBenchmark
{
    public static async IAsyncEnumerable<Row> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var small = await PeakAsync(Packages.National, cancellationToken);
        yield return new("import-memory-186100", small, "MB");
        var large = await PeakAsync(10 * Packages.National, cancellationToken);
        yield return new("import-memory-1861000", large, "MB", new("186,100 stations", small), Goal.AtMost(1.3));
    }

    /// <summary>In a cluster of its own: what a run of ten times the size leaves on the disk goes at once.</summary>
    private static async Task<double> PeakAsync(long stations, CancellationToken cancellationToken)
    {
        await using var cluster = await BenchCluster.StartAsync(cancellationToken);
        var package = cluster.Folder("package");
        Packages.Write(package, stations, cancellationToken);
        await using var database = await cluster.CreateDatabaseAsync(cancellationToken);
        return (await database.ImportAsync(package, watchMemory: true, cancellationToken)).PeakBytes / (double)(1 << 20);
    }
}
