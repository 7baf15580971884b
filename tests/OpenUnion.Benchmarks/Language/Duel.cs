using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Language;

/// <summary>Two programs do the same by turns, so that what disturbs the machine disturbs both.</summary>
internal static class Duel
{
    private const int Rounds = 300;

    /// <summary>The row of how often a second each side does it.</summary>
    /// <param name="ours">Given how often to do it, does it, and returns the seconds that one took.</param>
    /// <param name="theirs">The same by the peer.</param>
    public static async Task<Row> RunAsync(
        string name, Func<int, Task<double>> ours, string peer, Func<int, Task<double>> theirs, Goal goal, CancellationToken cancellationToken)
    {
        var (ourSize, theirSize) = (await Batch.SizeAsync(ours), await Batch.SizeAsync(theirs));
        List<double> our = [], their = [];
        for (var round = 0; round < Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            our.Add(await ours(ourSize));
            their.Add(await theirs(theirSize));
        }

        return new(name, 1 / Figures.Median(our), "documents/s", new(peer, 1 / Figures.Median(their)), goal);
    }
}
