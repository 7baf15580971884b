using System.Diagnostics;
using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Reporting;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Sql.Export;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>All stations of the country as a file, over HTTP, against psql copying the rows of the very same query as csv.</summary>
internal static class ExportBenchmark
{
    private const int Rounds = 3;

    private static readonly (string Format, Goal? Goal)[] Formats =
        [("csv", Goal.AtLeast(0.5)), ("geojsonl", Goal.AtLeast(0.3)), ("parquet", Goal.AtLeast(0.3)), ("ndjson", null), ("geojson", null), ("xlsx", null)];

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        var script = await ScriptAsync(national, cancellationToken);
        var copies = new List<double>();
        var files = Formats.ToDictionary(known => known.Format, _ => new List<double>(), StringComparer.Ordinal);
        for (var round = 0; round <= Rounds; round++)
        {
            var copy = (await national.Database.PsqlAsync(script, cancellationToken)).Seconds;
            foreach (var (format, _) in Formats)
            {
                var seconds = await DownloadAsync(national.Server, format, cancellationToken);
                // The first round warms up.
                if (round > 0) files[format].Add(Packages.National / seconds);
            }

            if (round > 0) copies.Add(Packages.National / copy);
        }

        foreach (var (format, goal) in Formats)
            yield return new($"export-{format}", Figures.Median(files[format]), "rows/s", new("psql \\copy as csv", Figures.Median(copies)), goal);
    }

    /// <summary>Reads a file to its end; the seconds that took.</summary>
    public static async Task<double> DownloadAsync(ServedProcess server, string format, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
        var clock = Stopwatch.StartNew();
        using var response = await client.GetAsync(new Uri(server.GraphQL, $"/export/stations.{format}"), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        await body.CopyToAsync(Stream.Null, cancellationToken);
        return clock.Elapsed.TotalSeconds;
    }

    /// <summary>The server's own query, with the settings that it has on the server's connections.</summary>
    private static async Task<string> ScriptAsync(Dataset dataset, CancellationToken cancellationToken)
    {
        var query = ExportReader.Read(GraphSchema.Build(), new ExportRequest("stations", "csv"), [])!;
        var path = Path.Combine(dataset.Folder, "export.sql");
        await File.WriteAllTextAsync(path, $"SET jit = off;\nSET work_mem = '32MB';\n\\copy ({ExportWriter.Rows(query.Plan)}) TO '/dev/null' WITH (FORMAT csv)\n", cancellationToken);
        return path;
    }
}
