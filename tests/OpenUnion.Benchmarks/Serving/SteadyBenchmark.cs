using System.Runtime.CompilerServices;
using System.Text;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Reporting;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>A minute at half of the top rate: the slowest answers must not be much slower than the others, nor memory grow.</summary>
internal static class SteadyBenchmark
{
    private const int Places = 2_000;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(60);

    public static async IAsyncEnumerable<Row> RunAsync(Workbench workbench, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var national = await workbench.DatasetAsync(Packages.National, cancellationToken);
        var question = NearestBenchmark.QuestionAt(await RandomPlaces.DrawAsync(national.Database, Places, cancellationToken));
        var top = await national.MeasureAsync(run => run.PerSecond, cancellationToken, question);

        var before = national.Server.ResidentMegabytes();
        var bodies = RequestFile.Bodies(question).Select(Encoding.UTF8.GetBytes).ToList();
        var seconds = await ConstantRate.MeasureAsync(national.Server.GraphQL, bodies, Turns.Connections, top[0] / 2, Time, cancellationToken);
        var median = ConstantRate.Percentile(seconds, 50) * 1e3;
        yield return new("steady-p99", ConstantRate.Percentile(seconds, 99) * 1e3, "ms", new($"p50 at {top[0] / 2:0}/s", median), Goal.AtMost(5));
        yield return new("steady-memory", national.Server.ResidentMegabytes(), "MB", new("before", before), Goal.AtMost(1.1));
    }
}
