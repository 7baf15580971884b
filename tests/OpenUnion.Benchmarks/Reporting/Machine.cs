using System.Runtime.InteropServices;
using OpenUnion.Benchmarks.Processes;

namespace OpenUnion.Benchmarks.Reporting;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static async Task<string> DescribeAsync(CancellationToken cancellationToken)
    {
        var gigabytes = Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30));
        return $"""
            {Environment.ProcessorCount} cores ({Processor()}), {gigabytes} GB, load {Load()}
            {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {await VersionAsync("psql", cancellationToken)}, Node {await VersionAsync("node", cancellationToken)}
            """;
    }

    private static string Processor() => Lines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
        ? line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]
        : RuntimeInformation.ProcessArchitecture.ToString();

    /// <summary>Of the last minute: whoever else works here disturbs the figures.</summary>
    private static string Load() => Lines("/proc/loadavg").FirstOrDefault()?.Split(' ')[0] ?? "unknown";

    private static IEnumerable<string> Lines(string path) => File.Exists(path) ? File.ReadLines(path) : [];

    private static async Task<string> VersionAsync(string program, CancellationToken cancellationToken)
    {
        try
        {
            return (await ProgramRun.RunAsync(program, ["--version"], cancellationToken: cancellationToken)).Output.Trim();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return $"no {program}";
        }
    }
}
