using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>Measures several by turns, so that what disturbs the machine disturbs all.</summary>
internal static class Turns
{
    /// <summary>Connections that ask at one time.</summary>
    public const int Connections = 16;

    private const int Rounds = 3;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    /// <summary>The median of each, after a warm-up.</summary>
    public static async Task<double[]> MeasureAsync(CancellationToken cancellationToken, params Func<TimeSpan, Task<double>>[] contenders)
    {
        foreach (var contender in contenders) await contender(WarmUp);
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
}
