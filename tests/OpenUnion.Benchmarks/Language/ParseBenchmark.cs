using System.Runtime.CompilerServices;
using System.Text;
using OpenUnion.Benchmarks.Processes;
using OpenUnion.Benchmarks.Reporting;
using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.Benchmarks.Language;

/// <summary>The parser against the reference implementation's: each starts from the text as it comes to it (UTF-8 here, a string there).</summary>
internal static class ParseBenchmark
{
    public static async IAsyncEnumerable<Row> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var peer = await ReferencePeer.StartAsync(cancellationToken);
        yield return await ParseAsync("parse-app", Documents.App, peer, cancellationToken);
        yield return await ParseAsync("parse-introspection", await peer.IntrospectionQueryAsync(cancellationToken), peer, cancellationToken);
        yield return await ParseAsync("parse-500-fields", Documents.ManyFields(GraphSchema.Build().Schema, 500), peer, cancellationToken);
    }

    private static Task<Row> ParseAsync(string name, string document, ReferencePeer peer, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> utf8 = Encoding.UTF8.GetBytes(document);
        return Duel.RunAsync(
            name,
            times => Task.FromResult(Batch.Measure(times, () => Parser.ParseDocument(utf8))),
            peer.Name,
            async times => (await peer.MeasureAsync("parse", document, times, cancellationToken)).Seconds,
            Goal.AtLeast(8),
            cancellationToken);
    }
}
