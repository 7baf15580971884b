using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Importing;

/// <summary><c>openunion import</c> of a package of national size, against psql copying the same rows into the same tables.</summary>
internal static class ImportBenchmark
{
    private const int Rounds = 3;

    public static async IAsyncEnumerable<Row> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var cluster = await BenchCluster.StartAsync(cancellationToken);
        var package = cluster.Folder("package");
        var changed = cluster.Folder("changed");
        Packages.Write(package, Packages.National, cancellationToken);
        Packages.WriteChanged(package, changed);
        var script = await WarmUpAsync(cluster, package, cancellationToken);

        List<double> first = [], copy = [], unchanged = [], onePercent = [];
        for (var round = 0; round < Rounds; round++)
        {
            copy.Add(await CopyAsync(cluster, script, cancellationToken));
            await using var database = await cluster.CreateDatabaseAsync(cancellationToken);
            first.Add((await database.ImportAsync(package, watchMemory: false, cancellationToken)).Seconds);
            await cluster.CheckpointAsync(cancellationToken);
            unchanged.Add((await database.ImportAsync(package, watchMemory: false, cancellationToken)).Seconds);
            onePercent.Add((await database.ImportAsync(changed, watchMemory: false, cancellationToken)).Seconds);
        }

        yield return new("import", Figures.Median(first), "s", new("psql \\copy", Figures.Median(copy)), Goal.AtMost(3));
        yield return new("import-unchanged", Figures.Median(unchanged), "s");
        yield return new("import-one-percent-changed", Figures.Median(onePercent), "s");
    }

    /// <summary>Runs both sides once, which also gives psql its files, and sees that they come to the same.</summary>
    private static async Task<string> WarmUpAsync(BenchCluster cluster, string package, CancellationToken cancellationToken)
    {
        await using var imported = await cluster.CreateDatabaseAsync(cancellationToken);
        await imported.ImportAsync(package, watchMemory: false, cancellationToken);
        var script = await CopyScript.WriteAsync(imported, cluster.Folder("copy"), cancellationToken);
        await using var copied = await cluster.CreateDatabaseAsync(cancellationToken);
        await copied.PsqlAsync(script, cancellationToken);
        var counts = (await CopyScript.CountAsync(imported, cancellationToken), await CopyScript.CountAsync(copied, cancellationToken));
        return counts.Item1 == counts.Item2
            ? script
            : throw new InvalidOperationException($"psql copied {counts.Item2} rows, the import {counts.Item1}.");
    }

    private static async Task<double> CopyAsync(BenchCluster cluster, string script, CancellationToken cancellationToken)
    {
        await using var database = await cluster.CreateDatabaseAsync(cancellationToken);
        return (await database.PsqlAsync(script, cancellationToken)).Seconds;
    }
}
