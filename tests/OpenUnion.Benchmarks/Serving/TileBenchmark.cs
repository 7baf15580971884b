using System.Diagnostics;
using System.Runtime.CompilerServices;
using Npgsql;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Reporting;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Model.Place;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Clusters;
using OpenUnion.Data.Sql;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>
/// Tiles over the whole country: made anew against the same ST_AsMVT over a connection of one's own, kept against Kestrel
/// with the same bytes in memory, and the greatest of the sample.
/// </summary>
internal static class TileBenchmark
{
    private const int TilesOfZoom = 200;
    private static readonly int[] Zooms = [3, 6, 9, 12, 15];

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        var tiles = await DrawAsync(national.Database, cancellationToken);
        await foreach (var row in MadeAsync(national, tiles, cancellationToken))
            yield return row;

        using var client = new HttpClient();
        var answers = new Dictionary<string, StoredAnswer>(StringComparer.Ordinal);
        foreach (var tile in tiles)
            answers[PathOf(tile)] = await StoredAnswer.GetAsync(client, new Uri(national.Server.GraphQL, PathOf(tile)), cancellationToken);
        yield return new("tiles-greatest", answers.Values.Max(answer => answer.Body.Length) / 1e3, "kB", Goal: Goal.AtMost(100));
        await using var memory = await MemoryServer.StartAsync(answers, cancellationToken);
        yield return await CompareAsync("tiles-cached", answers.Keys, 0.5, national, memory, cancellationToken);
        yield return await CompareAsync("tiles-unchanged", answers.Select(answer => $"{answer.Key}\t{answer.Value.Tag}"), 0.7, national, memory, cancellationToken);
    }

    /// <summary>Tiles that are made for each request: by sixteen at one time, and by one alone, who also waits for the round trip over HTTP.</summary>
    private static async IAsyncEnumerable<Row> MadeAsync(Dataset national, List<TileAddress> tiles, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var server = await national.ServeAsync(["--tile-cache-bytes", "0"], cancellationToken);
        var query = TileQuery.Plan(GraphSchema.Build(), where: null, openAt: null, CoordinateSystem.WGS84, [])!;
        var (alone, plainAlone) = await AloneAsync(national, server, tiles, query, cancellationToken);
        var requests = Path.Combine(national.Folder, "tiles-made.requests");
        await File.WriteAllLinesAsync(requests, tiles.Select(PathOf), cancellationToken);
        var pgbench = await PgbenchAsync(national, tiles, query, cancellationToken);
        var rates = await Turns.MeasureAsync(
            cancellationToken,
            async time => (await WrkRun.GetAsync(new Uri(server.GraphQL, "/"), requests, "identity", Turns.Connections, time, cancellationToken)).PerSecond,
            time => pgbench.MeasureAsync(Turns.Connections, time, cancellationToken));
        yield return new("tiles-made", 1e3 / rates[0], "ms", new($"{PgbenchPeer.Name}, the same ST_AsMVT", 1e3 / rates[1]), Goal.AtMost(1.3));
        yield return new("tiles-made-alone", alone, "ms", new("the same ST_AsMVT by SQL", plainAlone));
    }

    /// <summary>The statements of all zooms, with the values of their tiles.</summary>
    private static async Task<PgbenchPeer> PgbenchAsync(Dataset national, List<TileAddress> tiles, TileQuery query, CancellationToken cancellationToken)
    {
        var zooms = new List<PgbenchPeer>();
        foreach (var zoom in tiles.GroupBy(tile => tile.Zoom))
        {
            var statements = zoom.Select(tile => TileDatabase.Statement(tile, query)).ToList();
            var request = query.Now().NewRequest();
            var valued = new ValuedStatement(
                statements.Select(statement => statement.Text).Distinct(StringComparer.Ordinal).Single(),
                [.. statements[0].Parameters.Select(parameter => parameter.Type)],
                [.. statements.Select(statement => statement.Parameters.Select(parameter => parameter.Read(request)).ToArray())]);
            zooms.Add(await PgbenchPeer.PrepareAsync(national.Database, $"tiles_{zoom.Key}", valued, national.Folder, cancellationToken));
        }

        return PgbenchPeer.Mixed(zooms);
    }

    /// <summary>Each tile by turns, one request at a time; the medians of all, in milliseconds. The bytes have to be the same.</summary>
    private static async Task<(double Ours, double Plain)> AloneAsync(Dataset national, ServedProcess server, List<TileAddress> tiles, TileQuery query, CancellationToken cancellationToken)
    {
        await using var database = ReaderDatabase.Open(national.Database.Reader);
        using var client = new HttpClient { BaseAddress = new Uri(server.GraphQL, "/") };
        List<double> ours = [], plain = [];
        // The first round is for compilers, plans and caches.
        for (var round = 0; round < 2; round++)
        {
            ours.Clear();
            plain.Clear();
            foreach (var tile in tiles)
            {
                var (data, milliseconds) = await TimedAsync(() => client.GetByteArrayAsync(PathOf(tile), cancellationToken));
                var (expected, expectedMilliseconds) = await TimedAsync(() => SelectAsync(database, tile, query, cancellationToken));
                if (!data.AsSpan().SequenceEqual(expected)) throw new InvalidOperationException($"{tile}: the server and the statement give different bytes.");
                ours.Add(milliseconds);
                plain.Add(expectedMilliseconds);
            }
        }

        return (Figures.Median(ours), Figures.Median(plain));
    }

    private static async Task<Row> CompareAsync(string name, IEnumerable<string> requests, double goal, Dataset national, MemoryServer memory, CancellationToken cancellationToken)
    {
        var file = Path.Combine(national.Folder, name + ".requests");
        await File.WriteAllLinesAsync(file, requests, cancellationToken);
        var rates = await Turns.MeasureAsync(
            cancellationToken,
            async time => (await WrkRun.GetAsync(new Uri(national.Server.GraphQL, "/"), file, coding: null, Turns.Connections, time, cancellationToken)).PerSecond,
            async time => (await WrkRun.GetAsync(memory.Address, file, coding: null, Turns.Connections, time, cancellationToken)).PerSecond);
        return new(name, rates[0], "answers/s", new("Kestrel from memory", rates[1]), Goal.AtLeast(goal));
    }

    /// <summary>Tiles with stations, the same ones in each run: at each zoom those of stations all over the country.</summary>
    private static async Task<List<TileAddress>> DrawAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        var places = await database.ScalarAsync<int[]>($"SELECT array_agg(p ORDER BY slug, i) FROM (SELECT slug, wgs84_x, wgs84_y FROM stations WHERE wgs84_x IS NOT NULL ORDER BY md5(slug) LIMIT {TilesOfZoom}) s, unnest(ARRAY[wgs84_x, wgs84_y]) WITH ORDINALITY u (p, i)", cancellationToken);
        var drawn =
            from zoom in Zooms
            from station in Enumerable.Range(0, TilesOfZoom)
            select new TileAddress(zoom, places[2 * station] >> (WebMercator.Bits - zoom), places[(2 * station) + 1] >> (WebMercator.Bits - zoom));
        return [.. drawn];
    }

    private static string PathOf(TileAddress tile) => $"/tiles/stations/{tile.Zoom}/{tile.X}/{tile.Y}.mvt";

    private static async Task<byte[]> SelectAsync(NpgsqlDataSource database, TileAddress tile, TileQuery query, CancellationToken cancellationToken)
    {
        await using var command = TileDatabase.Statement(tile, query).CreateCommand(database, query.Now().NewRequest());
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SingleRow, cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetFieldValue<byte[]>(1);
    }

    private static async Task<(T Result, double Milliseconds)> TimedAsync<T>(Func<Task<T>> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = await work();
        return (result, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }
}
