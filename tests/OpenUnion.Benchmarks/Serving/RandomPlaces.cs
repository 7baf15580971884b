using OpenUnion.Benchmarks.Importing;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>Places where people ask: near the middle of some county of China, the same ones in each run.</summary>
internal static class RandomPlaces
{
    /// <summary>How far from the middle at most, in degrees either way.</summary>
    private const double Reach = 0.25;

    /// <summary>Pairs of longitude and latitude, WGS-84.</summary>
    public static async Task<IReadOnlyList<(double Longitude, double Latitude)>> DrawAsync(BenchDatabase database, int count, CancellationToken cancellationToken)
    {
        var middles = await database.ScalarAsync<double[]>(
            "SELECT array_agg(degree ORDER BY code, axis) FROM regions, LATERAL (VALUES (1, ST_X(location::geometry)), (2, ST_Y(location::geometry))) a (axis, degree) WHERE level = 'COUNTY' AND location IS NOT NULL",
            cancellationToken);
        // The same sequence of places, run after run.
        var random = new Random(20_250_508);
        return [.. Enumerable.Range(0, count).Select(_ => Near(2 * random.Next(middles.Length / 2)))];

        (double, double) Near(int middle) => (Moved(middles[middle]), Moved(middles[middle + 1]));
        double Moved(double degree) => Math.Round(degree + (Reach * ((2 * random.NextDouble()) - 1)), 6);
    }
}
