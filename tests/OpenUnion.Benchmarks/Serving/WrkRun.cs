using System.Globalization;
using OpenUnion.Benchmarks.Processes;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>What wrk saw.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="Median">Half of the answers came within this time.</param>
internal sealed record WrkRun(double PerSecond, TimeSpan Median)
{
    /// <summary>Posts requests from a number of connections, each as soon as the one before is answered.</summary>
    /// <param name="requests">A file, one body a line.</param>
    /// <exception cref="InvalidOperationException">A request failed.</exception>
    public static Task<WrkRun> MeasureAsync(Uri address, string requests, int connections, TimeSpan time, CancellationToken cancellationToken) =>
        MeasureAsync("wrk.lua", address, requests, connections, time, cancellationToken);

    /// <summary>Gets the paths of a file instead: a path a line, behind a tab the tag that the client has.</summary>
    /// <param name="coding">The codings that the client takes; null for all that browsers take.</param>
    public static Task<WrkRun> GetAsync(Uri address, string requests, string? coding, int connections, TimeSpan time, CancellationToken cancellationToken) =>
        MeasureAsync("gets.lua", address, requests, connections, time, cancellationToken, coding is null ? [] : [coding]);

    private static async Task<WrkRun> MeasureAsync(string name, Uri address, string requests, int connections, TimeSpan time, CancellationToken cancellationToken, params string[] arguments)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Serving", name);
        var run = await ProgramRun.RunAsync(
            "wrk",
            ["--threads=1", $"--connections={connections}", $"--duration={time.TotalSeconds:0}s", "--timeout=30s", $"--script={script}", address.ToString(), "--", requests, .. arguments],
            cancellationToken: cancellationToken);
        var figures = run.Output.Split('\n').Last(line => line.StartsWith("figures ", StringComparison.Ordinal))
            .Split(' ').Skip(1).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        return figures is [var answers, var microseconds, 0, var median, _]
            ? new WrkRun(answers / (microseconds / 1e6), TimeSpan.FromMicroseconds(median))
            : throw new InvalidOperationException($"Requests to {address} failed: {run.Output}");
    }

    /// <summary>Gets one address again and again, and returns the answers a second.</summary>
    /// <param name="header">A header of each request.</param>
    /// <exception cref="InvalidOperationException">A request failed.</exception>
    public static async Task<double> RepeatAsync(Uri address, string header, int connections, TimeSpan time, CancellationToken cancellationToken)
    {
        var run = await ProgramRun.RunAsync(
            "wrk",
            ["--threads=1", $"--connections={connections}", $"--duration={time.TotalSeconds:0}s", "--timeout=30s", "--header", header, address.AbsoluteUri],
            cancellationToken: cancellationToken);
        const string rate = "Requests/sec:";
        return run.Output.Contains("Non-2xx", StringComparison.Ordinal) || run.Output.Contains("Socket errors", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"Requests to {address} failed: {run.Output}")
            : double.Parse(run.Output.Split('\n').First(line => line.StartsWith(rate, StringComparison.Ordinal))[rate.Length..], CultureInfo.InvariantCulture);
    }
}
