using System.Diagnostics;
using OpenUnion.GraphQL.Conformance.Differential;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Fuzzing;

/// <summary>Feeds mutated inputs to every part of the engine that takes what strangers send, and watches exceptions, time and memory.</summary>
internal static class FuzzRun
{
    /// <summary>No input takes longer, alone.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(50);

    // What takes longer than this is measured again, so that the figures tell of inputs and not of the machine's pauses.
    private static readonly TimeSpan Doubtful = TimeSpan.FromMilliseconds(5);

    /// <summary>No input allocates more.</summary>
    public const long MostAllocated = 64 << 20;

    /// <summary>What may stay in memory after all inputs, beyond what was there before.</summary>
    public const long MostKept = 64 << 20;

    /// <summary>One result a schema and part; the inputs are shared out among them.</summary>
    public static List<FuzzResult> Run(int inputs, int seed)
    {
        var results = new List<FuzzResult>();
        foreach (var (name, file) in DifferentialRun.Schemas)
        {
            var sdl = File.ReadAllText(file);
            var schema = Schema.Build(sdl);
            var targets = FuzzTarget.Over(schema);
            foreach (var target in targets) results.Add(Run($"{name}, {target.Name}", target, new FuzzSource(schema, sdl, seed), (int)Math.Ceiling((double)inputs / targets.Count / DifferentialRun.Schemas.Count)));
        }

        return results;
    }

    private static FuzzResult Run(string name, FuzzTarget target, FuzzSource source, int count)
    {
        var result = new FuzzResult(name);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (; count > 0; count--) Try(target, source.Next(target.Kind), result);
        result.Kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        return result;
    }

    private static void Try(FuzzTarget target, FuzzInput input, FuzzResult result)
    {
        result.Inputs++;
        try
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var took = TimeOf(target, input);
            allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
            if (took > Doubtful) took = Alone(target, input);
            result.Slowest = took > result.Slowest ? took : result.Slowest;
            result.Allocated = Math.Max(result.Allocated, allocated);
            if (took > Slow) result.Fail($"took {took.TotalMilliseconds:F0} ms", input);
            if (allocated > MostAllocated) result.Fail($"allocated {allocated >> 20} MiB", input);
        }
        catch (Exception exception)
        {
            result.Fail(exception.ToString(), input);
        }
    }

    // The machine, the JIT compiler and the garbage collector have their own pauses: the best of several runs counts.
    private static TimeSpan Alone(FuzzTarget target, FuzzInput input)
    {
        GC.Collect();
        return Enumerable.Range(0, 5).Min(_ => TimeOf(target, input));
    }

    private static TimeSpan TimeOf(FuzzTarget target, FuzzInput input)
    {
        var start = Stopwatch.GetTimestamp();
        target.Run(input);
        return Stopwatch.GetElapsedTime(start);
    }
}
