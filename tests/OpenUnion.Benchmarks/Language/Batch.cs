using System.Diagnostics;

namespace OpenUnion.Benchmarks.Language;

/// <summary>Times what takes microseconds, by doing it many times.</summary>
internal static class Batch
{
    /// <summary>Long enough for a clock, short enough that most of them are not interrupted by whoever else works on the machine.</summary>
    private const double Seconds = 0.001;

    /// <summary>Long enough for compilers that work in the background, even where they have to wait for a processor.</summary>
    private const double SecondsToWarmUp = 3;

    /// <summary>How often something has to be done to fill a batch; finding out warms it up.</summary>
    public static async Task<int> SizeAsync(Func<int, Task<double>> measure)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < SecondsToWarmUp;) await measure(50);
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
