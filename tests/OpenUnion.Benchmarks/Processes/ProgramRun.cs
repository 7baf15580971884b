using System.Diagnostics;

namespace OpenUnion.Benchmarks.Processes;

/// <summary>A program that ran to its end.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="PeakBytes">The most memory that it occupied at one time (resident set); 0 unless it was watched.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record ProgramRun(double Seconds, long PeakBytes, string Output, string Error)
{
    /// <summary>Runs a program.</summary>
    /// <param name="watchMemory">Whether to look at its memory fifty times a second.</param>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static async Task<ProgramRun> RunAsync(
        string program, string[] arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null, bool watchMemory = false, CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var peak = watchMemory ? PeakAsync(process, cancellationToken) : Task.FromResult(0L);
            await process.WaitForExitAsync(cancellationToken);
            var seconds = clock.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? new ProgramRun(seconds, await peak, await output, await error)
                : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with code {process.ExitCode}: {await error} {await output}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>The kernel keeps the peak itself (<c>VmHWM</c>), so what is missed is the growth of the last moment.</summary>
    private static async Task<long> PeakAsync(Process process, CancellationToken cancellationToken)
    {
        var peak = 0L;
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended just now.
            }

            await Task.Delay(20, cancellationToken);
        }

        return peak;
    }
}
