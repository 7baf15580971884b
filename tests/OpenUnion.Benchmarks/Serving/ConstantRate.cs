using System.Diagnostics;
using System.Net.Http.Headers;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>
/// Asks at a constant rate, whether or not the answers keep pace. A request that is due while its connection still waits
/// for the answer before counts from when it was due: a stall of the server shows in all that it delays.
/// </summary>
internal static class ConstantRate
{
    /// <summary>Seconds from due to answered of each request, in ascending order.</summary>
    /// <exception cref="InvalidOperationException">A request failed.</exception>
    public static async Task<double[]> MeasureAsync(
        Uri address, IReadOnlyList<byte[]> bodies, int connections, double perSecond, TimeSpan time, CancellationToken cancellationToken)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections });
        var start = Stopwatch.GetTimestamp();
        var asked = await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(
            () => AskAsync(client, address, bodies, new Schedule(start, connection, connections, perSecond, time), cancellationToken),
            cancellationToken)));
        return [.. asked.SelectMany(seconds => seconds).Order()];
    }

    /// <summary>The value below which so many of a hundred lie.</summary>
    public static double Percentile(double[] ascending, double percent) => ascending[(int)Math.Min(ascending.Length - 1, ascending.Length * percent / 100)];

    private static async Task<List<double>> AskAsync(HttpClient client, Uri address, IReadOnlyList<byte[]> bodies, Schedule schedule, CancellationToken cancellationToken)
    {
        var seconds = new List<double>();
        var buffer = new byte[1 << 16];
        for (var i = 0; schedule.Due(i) is { } due; i++)
        {
            // The clock of Task.Delay is coarse; that it wakes late is not the server's fault.
            if (await schedule.WaitAsync(due, cancellationToken)) due = Stopwatch.GetTimestamp();
            await PostAsync(client, address, bodies[schedule.Number(i) % bodies.Count], buffer, cancellationToken);
            seconds.Add(Stopwatch.GetElapsedTime(due).TotalSeconds);
        }

        return seconds;
    }

    private static async Task PostAsync(HttpClient client, Uri address, byte[] body, byte[] buffer, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
        await using var stream = await answer.Content.ReadAsStreamAsync(cancellationToken);
        while (await stream.ReadAsync(buffer, cancellationToken) > 0)
        {
        }
    }

    /// <summary>When one of several connections that take turns has to ask.</summary>
    private sealed record Schedule(long Start, int Connection, int Connections, double PerSecond, TimeSpan Time)
    {
        public int Number(int i) => (i * Connections) + Connection;

        /// <summary>The timestamp at which to ask; null after the end.</summary>
        public long? Due(int i)
        {
            var seconds = Number(i) / PerSecond;
            return seconds < Time.TotalSeconds ? Start + (long)(seconds * Stopwatch.Frequency) : null;
        }

        /// <summary>Waits until the time has come; false if it has already passed.</summary>
        public async ValueTask<bool> WaitAsync(long due, CancellationToken cancellationToken)
        {
            var left = due - Stopwatch.GetTimestamp();
            if (left <= 0) return false;
            await Task.Delay(TimeSpan.FromSeconds(left / (double)Stopwatch.Frequency), cancellationToken);
            return true;
        }
    }
}
