using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>A server in a process of its own, at a free port; it ends, with whatever it started, on disposal.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _said = [];

    private ServedProcess(Process process, Uri graphQL)
    {
        (_process, GraphQL) = (process, graphQL);
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it answers questions.</summary>
    public Uri GraphQL { get; }

    /// <summary>Starts a server and waits until it answers.</summary>
    /// <param name="arguments">Given the port.</param>
    public static async Task<ServedProcess> StartAsync(
        string program, Func<int, string[]> arguments, IReadOnlyDictionary<string, string> environment, string? folder, CancellationToken cancellationToken)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(program, arguments(port)) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var served = new ServedProcess(Process.Start(start)!, new Uri($"http://127.0.0.1:{port}/graphql"));
        try
        {
            await served.WaitAsync(cancellationToken);
            return served;
        }
        catch
        {
            await served.DisposeAsync();
            throw;
        }
    }

    /// <summary>Memory in use, of the process itself, in MB.</summary>
    public double ResidentMegabytes()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (!await AnswersAsync(client, cancellationToken))
        {
            if (_process.HasExited || clock.Elapsed > StartLimit)
                throw new InvalidOperationException($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} does not answer: {string.Join('\n', _said)}");
            await Task.Delay(100, cancellationToken);
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var content = new StringContent("""{"query":"{ __typename }"}""", new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));
            using var answer = await client.PostAsync(GraphQL, content, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    // The last lines, for an error; the rest goes to nobody.
    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        _said.Enqueue(line.Data);
        if (_said.Count > 50) _said.TryDequeue(out _);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
