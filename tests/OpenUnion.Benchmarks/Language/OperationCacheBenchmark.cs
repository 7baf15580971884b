using System.Runtime.CompilerServices;
using System.Text;
using OpenUnion.Benchmarks.Reporting;
using OpenUnion.Data.Graph;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Benchmarks.Language;

/// <summary>From an operation's text to what was compiled for it before.</summary>
internal static class OperationCacheBenchmark
{
    private const int Rounds = 300;

    public static async IAsyncEnumerable<Row> RunAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var engine = new GraphQLEngine(GraphSchema.Build().Schema);
        ReadOnlyMemory<byte> text = Encoding.UTF8.GetBytes(Documents.App);
        if (engine.Prepare(text).Operation is null || engine.CachedOperations != 1)
            throw new InvalidOperationException("The operation is not kept.");

        var measure = (int times) => Task.FromResult(Batch.Measure(times, () => engine.Prepare(text)));
        var size = await Batch.SizeAsync(measure);
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++) seconds.Add(await measure(size));
        yield return new("operation-cache", Figures.Median(seconds) * 1e6, "µs", Goal: Goal.AtMost(2));
        yield return new("operation-cache-allocation", Batch.AllocatedBytes(() => engine.Prepare(text)), "bytes", Goal: Goal.AtMost(0));
    }
}
