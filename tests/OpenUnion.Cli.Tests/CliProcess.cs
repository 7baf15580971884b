using System.Diagnostics;
using OpenUnion.Data.Runtime;

namespace OpenUnion.Cli.Tests;

/// <summary>What a run of the program left: its exit code and what it wrote.</summary>
internal sealed record CliRun(int Code, string Output, string Error);

/// <summary>The program itself, as people run it.</summary>
internal sealed class CliProcess : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "openunion.dll");
    private readonly Process _process;
    private readonly Task<string> _output;

    private CliProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
    }

    public int Pid => _process.Id;

    public bool HasExited => _process.HasExited;

    public StreamReader Error => _process.StandardError;

    /// <summary>Starts it.</summary>
    /// <param name="database">What <c>OPENUNION_DATABASE</c> says; null for the private database of the folder.</param>
    /// <param name="folder">The working folder; null for any.</param>
    public static CliProcess Start(string? database, string? folder, params string[] arguments) =>
        StartWith(new Dictionary<string, string?>(StringComparer.Ordinal) { [DatasetHost.Variable] = database }, folder, arguments);

    /// <summary>Starts it with variables of its environment; a variable that is null is not there.</summary>
    public static CliProcess StartWith(IReadOnlyDictionary<string, string?> variables, string? folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return new CliProcess(Process.Start(start)!);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<CliRun> RunAsync(string? database, params string[] arguments)
    {
        using var process = Start(database, null, arguments);
        return await process.EndAsync();
    }

    public async Task<CliRun> EndAsync()
    {
        var error = await Error.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return new CliRun(_process.ExitCode, await _output, error);
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As Ctrl-C does.</summary>
    public void Interrupt() => Process.Start("kill", ["-INT", $"{Pid}"]).WaitForExit();

    public void Dispose()
    {
        // Until it is gone, it holds the lock of its folder.
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
