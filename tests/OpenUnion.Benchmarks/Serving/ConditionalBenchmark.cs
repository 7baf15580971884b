using System.Net;
using System.Runtime.CompilerServices;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>A client that has the answer asks whether it still holds: the server against Kestrel with nothing around it.</summary>
internal static class ConditionalBenchmark
{
    private const int Stations = 10_000;

    private const string Question = "query={stations(first:20){nodes{slug,name,kind,region{name}}}}";

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var dataset = await workbench.DatasetAsync(Stations, cancellationToken);
        await using var server = await dataset.ServeAsync([], cancellationToken);
        await using var bare = await BareKestrel.StartAsync(cancellationToken);
        var address = new UriBuilder(server.GraphQL) { Query = Question }.Uri;
        var condition = $"If-None-Match: {await TagAsync(address, cancellationToken)}";
        var rates = await Turns.MeasureAsync(
            cancellationToken,
            time => WrkRun.RepeatAsync(address, condition, Turns.Connections, time, cancellationToken),
            time => WrkRun.RepeatAsync(bare.GraphQL, condition, Turns.Connections, time, cancellationToken));
        yield return new("conditional", rates[0], "answers/s", new(BareKestrel.Name, rates[1]), Goal.AtLeast(0.6));
    }

    /// <summary>The tag of the answer; with it, the answer has to be that nothing has changed.</summary>
    private static async Task<string> TagAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        using var first = await client.GetAsync(address, cancellationToken);
        var tag = first.Headers.ETag ?? throw new InvalidOperationException($"{address} has no tag: {await first.Content.ReadAsStringAsync(cancellationToken)}");
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(tag);
        using var second = await client.SendAsync(again, cancellationToken);
        return second.StatusCode == HttpStatusCode.NotModified ? tag.ToString() : throw new InvalidOperationException($"{address} is {second.StatusCode} to who has it.");
    }
}
