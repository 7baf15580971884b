using System.Diagnostics;

namespace OpenUnion.Benchmarks.Language;

/// <summary>Times what takes microseconds, by doing it many times.</summary>
internal static class Batch
{
    /// <summary>Long enough for a clock and for the collector's share, short enough to take turns with a peer.</summary>
    private const double Seconds = 0.01;

    /// <summary>How often something has to be done to fill a batch; finding out warms it up.</summary>
    public static async Task<int> SizeAsync(Func<int, Task<double>> measure)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < 1;) await measure(50);
        return Math.Max(1, (int)(Seconds / await measure(200)));
    }

    /// <summary>The seconds that one of several takes.</summary>
    public static double Measure(int times, Action work)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++) work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds / times;
    }

    /// <summary>The bytes that one of a thousand allocates, rounded down: what happens once in a while is not the work's own.</summary>
    public static double AllocatedBytes(Action work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000;
    }
}
