using System.Diagnostics;
using System.Text;

namespace OpenUnion.Data.Runtime.Embedded;

/// <summary>How a program ended: its exit code, and the end of what it wrote to standard output and standard error.</summary>
internal readonly record struct CommandResult(int ExitCode, string Output)
{
    public bool Ok => ExitCode == 0;
}

/// <summary>A program to run, with an environment of its own: the caller's settings and secrets stay with the caller.</summary>
internal sealed record Command(string File, params IReadOnlyList<string> Arguments)
{
    private const int KeptOutput = 8_192;
    private const int NotFound = 127;

    /// <summary>What programs may need to find their libraries and the tables of PROJ and GDAL.</summary>
    private static readonly string[] PassedOn =
        ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA"];

    public string WorkingFolder { get; init; } = "/";

    /// <summary>The data directory that PostgreSQL's programs are to work on.</summary>
    public string? PgData { get; init; }

    /// <summary>Runs to the end; a cancelled run is killed, though not what it started. A missing program ends with code 127.</summary>
    public async Task<CommandResult> RunAsync(CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo() };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return new CommandResult(NotFound, $"{File}: {e.Message}");
        }

        process.StandardInput.Close();
        var output = new Tail(KeptOutput);
        try
        {
            await Task.WhenAll(
                output.CopyAsync(process.StandardOutput, cancellationToken),
                output.CopyAsync(process.StandardError, cancellationToken),
                process.WaitForExitAsync(cancellationToken));
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return new CommandResult(process.ExitCode, output.ToString());
    }

    private ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(File, Arguments)
        {
            WorkingDirectory = WorkingFolder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach (var name in PassedOn) start.Environment[name] = Environment.GetEnvironmentVariable(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        start.Environment["PGDATA"] = PgData;
        return start;
    }

    /// <summary>The last characters of two streams, each line in the order of its arrival.</summary>
    private sealed class Tail(int limit)
    {
        private readonly Lock _lock = new();
        private readonly StringBuilder _text = new();

        public async Task CopyAsync(StreamReader from, CancellationToken cancellationToken)
        {
            var buffer = new char[1_024];
            while (await from.ReadAsync(buffer, cancellationToken) is var read and > 0) Append(buffer.AsSpan(0, read));
        }

        public override string ToString() => _text.ToString().Trim();

        private void Append(ReadOnlySpan<char> text)
        {
            lock (_lock)
            {
                _text.Append(text);
                if (_text.Length > limit) _text.Remove(0, _text.Length - limit);
            }
        }
    }
}
