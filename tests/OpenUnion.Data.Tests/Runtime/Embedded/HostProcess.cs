using System.Diagnostics;
using System.Globalization;

namespace OpenUnion.Data.Tests.Runtime.Embedded;

/// <summary>Another process that uses a cluster (OpenUnion.Testing.Host), to leave with or to be killed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string Program = "OpenUnion.Testing.Host.dll";

    private readonly Process _process;

    private HostProcess(Process process) => _process = process;

    public int Pid => _process.Id;

    public static HostProcess Start(params string[] arguments) => new(Run([], AppContext.BaseDirectory, arguments));

    /// <summary>As another user, who needs programs in a folder of their reach. Only root can.</summary>
    public static HostProcess StartAs(int uid, string programFolder, params string[] arguments)
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
            File.Copy(file, Path.Combine(programFolder, Path.GetFileName(file)));
        var id = uid.ToString(CultureInfo.InvariantCulture);
        return new HostProcess(Run(["setpriv", "--reuid", id, "--regid", id, "--clear-groups", "--"], programFolder, arguments));
    }

    /// <summary>The line that says that the cluster is there, as <c>ready SOCKET started</c>.</summary>
    public async Task<string[]> ReadyAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("ready ", StringComparison.Ordinal)) return line.Split(' ');
        throw new InvalidOperationException(await _process.StandardError.ReadToEndAsync());
    }

    /// <summary>Waits for the end: the exit code, and what it said on standard error.</summary>
    public async Task<(int Code, string Error)> EndAsync()
    {
        _process.StandardInput.Close();
        var error = await _process.StandardError.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, error);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await EndAsync();
        _process.Dispose();
    }

    private static Process Run(string[] prefix, string folder, string[] arguments)
    {
        string[] words = [.. prefix, Environment.ProcessPath is { } p && p.EndsWith("dotnet", StringComparison.Ordinal) ? p : "dotnet",
            Path.Combine(folder, Program), .. arguments];
        return Process.Start(new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        })!;
    }
}
