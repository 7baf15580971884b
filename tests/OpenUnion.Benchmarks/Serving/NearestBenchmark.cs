using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>The twenty nearest stations with region, operator and amenities, at random places in China.</summary>
internal static class NearestBenchmark
{
    private const int Places = 2_000;

    private const string Query = """
        query ($near: PointInput!) {
          stationsNear(near: $near, first: 20) {
            edges { distance node { slug name kind region { name } operator { name } amenities { kind } } }
          }
        }
        """;

    private const string PeerQuery = """
        query ($longitude: Float!, $latitude: Float!) {
          stationsNear(longitude: $longitude, latitude: $latitude, first: 20) {
            nodes { slug name kind regionByRegionCode { name } organizationByOperatorSlug { name } stationAmenitiesByStationSlug { nodes { kind } } }
          }
        }
        """;

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        var places = await RandomPlaces.DrawAsync(national.Database, Places, cancellationToken);
        var contest = new Contest(
            QuestionAt(places),
            new("nearest_peer", PeerQuery, [.. places.Select(place => Variables(("longitude", place.Longitude), ("latitude", place.Latitude)))]),
            OfPgbench: 0.8,
            OfPostGraphile: 4);
        await foreach (var row in contest.RunAsync("nearest", national, cancellationToken))
            yield return row;
        yield return await KeptAsync(national, contest.Ours, cancellationToken);
    }

    /// <summary>The same places asked again, of a server that keeps answers.</summary>
    private static async Task<Row> KeptAsync(Dataset national, Question question, CancellationToken cancellationToken)
    {
        await using var keeping = await national.ServeAsync([], cancellationToken);
        var requests = await RequestFile.WriteAsync(national.Folder, question, cancellationToken);
        var rates = await Turns.MeasureAsync(cancellationToken, Rate(keeping), Rate(national.Server));
        return new("nearest-kept", rates[0], "answers/s", new("made anew", rates[1]));

        Func<TimeSpan, Task<double>> Rate(ServedProcess server) => async time =>
            (await WrkRun.MeasureAsync(server.GraphQL, requests, Turns.Connections, time, cancellationToken)).PerSecond;
    }

    /// <summary>With ten times the stations.</summary>
    public static async IAsyncEnumerable<Row> RunTenfoldAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        var tenfold = await workbench.DatasetAsync(10 * Packages.National, cancellationToken);
        var question = QuestionAt(await RandomPlaces.DrawAsync(national.Database, Places, cancellationToken));
        await Answers.KeysAsync(tenfold.Server.GraphQL, question, cancellationToken);
        var requests = await RequestFile.WriteAsync(national.Folder, question, cancellationToken);
        var medians = await Turns.MeasureAsync(cancellationToken, Median(national), Median(tenfold));
        yield return new("nearest-tenfold-p50", medians[1], "ms", new("186,100 stations", medians[0]), Goal.AtMost(1.3));

        Func<TimeSpan, Task<double>> Median(Dataset dataset) => async time =>
            (await WrkRun.MeasureAsync(dataset.Server.GraphQL, requests, Turns.Connections, time, cancellationToken)).Median.TotalMilliseconds;
    }

    /// <summary>The question at these places.</summary>
    public static Question QuestionAt(IEnumerable<(double Longitude, double Latitude)> places) =>
        new("nearest", Query, [.. places.Select(place => Variables(("near", Variables(("longitude", place.Longitude), ("latitude", place.Latitude)))))]);

    private static Dictionary<string, object?> Variables(params (string Name, object? Value)[] values) =>
        values.ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
}
