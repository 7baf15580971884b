using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>Measures several by turns, so that what disturbs the machine disturbs all.</summary>
internal static class Turns
{
    /// <summary>Connections that ask at one time.</summary>
    public const int Connections = 16;

    private const int Rounds = 3;
    private const int MostWarmUps = 8;
    private const double Steady = 0.03;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    /// <summary>The median of each, once each is warm.</summary>
    public static async Task<double[]> MeasureAsync(CancellationToken cancellationToken, params Func<TimeSpan, Task<double>>[] contenders)
    {
        foreach (var contender in contenders) await WarmUpAsync(contender, cancellationToken);
        var figures = contenders.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contenders.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                figures[i].Add(await contenders[i](Turn));
            }
        }

        return Array.ConvertAll(figures, Figures.Median);
    }

    /// <summary>Until it no longer changes: a compiler that optimises what is hot takes its time, and so does a cold cache.</summary>
    private static async Task WarmUpAsync(Func<TimeSpan, Task<double>> contender, CancellationToken cancellationToken)
    {
        var before = await contender(Turn);
        for (var i = 1; i < MostWarmUps; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = await contender(Turn);
            if (Math.Abs(now - before) <= Steady * before) return;
            before = now;
        }
    }
}
