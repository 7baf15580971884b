namespace OpenUnion.Cli.Tests;

/// <summary>A moment on the way of an import: how often it has told its progress, and a little later.</summary>
internal sealed record KillMoment(int Lines, TimeSpan Later)
{
    private const int LatestMilliseconds = 30;

    /// <summary>One at random within each of equal parts of the way. It goes by progress, for the speed of a machine varies.</summary>
    public static IEnumerable<KillMoment> Spread(Random random, int count, int lines) => Enumerable.Range(0, count).Select(part => new KillMoment(
        (int)(lines * (part + random.NextDouble()) / count),
        TimeSpan.FromMilliseconds(random.NextDouble() * LatestMilliseconds)));

    /// <summary>Waits for the moment, or for the end of the import.</summary>
    public async Task WaitAsync(CliProcess import)
    {
        for (var line = 0; line < Lines; line++)
            if (await import.Error.ReadLineAsync() is null) return;
        await Task.Delay(Later);
    }
}
