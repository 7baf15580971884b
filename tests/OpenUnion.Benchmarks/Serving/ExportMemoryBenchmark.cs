using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>How much the server's memory grows over idle while it exports all stations, in each format, of the country and of ten times as many.</summary>
internal static class ExportMemoryBenchmark
{
    private static readonly string[] Formats = ["csv", "geojson", "geojsonl", "ndjson", "xlsx", "parquet"];

    // What an idle server has exported before.
    private static readonly string Few = "where=" + Uri.EscapeDataString("""{"region":{"code":{"startsWith":"11"}}}""");

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var stations in (long[])[Packages.National, 10 * Packages.National])
        {
            var dataset = await workbench.DatasetAsync(stations, cancellationToken);
            await using var server = await dataset.ServeAsync([], cancellationToken);
            foreach (var format in Formats)
                await ExportBenchmark.DownloadAsync(server, $"{format}?{Few}", cancellationToken);
            yield return new($"export-memory-{stations}", await GrowthAsync(server, cancellationToken), "MB", Goal: Goal.AtMost(64));
        }
    }

    private static async Task<double> GrowthAsync(ServedProcess server, CancellationToken cancellationToken)
    {
        var (idle, most) = (server.ResidentMegabytes(), 0d);
        foreach (var format in Formats)
        {
            var download = ExportBenchmark.DownloadAsync(server, format, cancellationToken);
            while (!download.IsCompleted)
            {
                most = Math.Max(most, server.ResidentMegabytes());
                await Task.Delay(20, cancellationToken);
            }

            await download;
        }

        return most - idle;
    }
}
