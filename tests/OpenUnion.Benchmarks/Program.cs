using System.Runtime.InteropServices;
using OpenUnion.Benchmarks.Importing;
using OpenUnion.Benchmarks.Language;
using OpenUnion.Benchmarks.Reporting;
using OpenUnion.Benchmarks.Serving;

// Prints a table and writes artifacts/bench.json.  --only NAME,NAME runs some of the benchmarks.
if (BareKestrel.IsAskedFor(args)) return await BareKestrel.RunAsync(args[1]);
await using var workbench = new Workbench();
(string Name, Func<CancellationToken, IAsyncEnumerable<Row>> Run)[] benchmarks =
[
    ("lexer-allocation", LexerAllocationBenchmark.RunAsync),
    ("operation-cache", OperationCacheBenchmark.RunAsync),
    ("parse", ParseBenchmark.RunAsync),
    ("validate", ValidateBenchmark.RunAsync),
    ("import", ImportBenchmark.RunAsync),
    ("import-memory", ImportMemoryBenchmark.RunAsync),
    ("nearest", cancellation => NearestBenchmark.RunAsync(workbench, cancellation)),
    ("page", cancellation => PageBenchmark.RunAsync(workbench, cancellation)),
    ("page-2000", cancellation => PageBenchmark.RunDeepAsync(workbench, cancellation)),
    ("aggregate", cancellation => AggregateBenchmark.RunAsync(workbench, cancellation)),
    ("search", cancellation => SearchBenchmark.RunAsync(workbench, cancellation)),
    ("export", cancellation => ExportBenchmark.RunAsync(workbench, cancellation)),
    ("export-memory", cancellation => ExportMemoryBenchmark.RunAsync(workbench, cancellation)),
    ("tiles", cancellation => TileBenchmark.RunAsync(workbench, cancellation)),
    ("nearest-tenfold", cancellation => NearestBenchmark.RunTenfoldAsync(workbench, cancellation)),
    ("row-writer", cancellation => RowWriterBenchmark.RunAsync(workbench, cancellation)),
    ("conditional", cancellation => ConditionalBenchmark.RunAsync(workbench, cancellation)),
    ("steady", cancellation => SteadyBenchmark.RunAsync(workbench, cancellation)),
];

var names = string.Join(", ", benchmarks.Select(benchmark => benchmark.Name));
string[]? only = null;
switch (args)
{
    case []: break;
    case ["--only", var list]: only = list.Split(','); break;
    default: return Refuse($"found {string.Join(' ', args)}, expected nothing or --only and some of {names}, joined by commas");
}

if (only?.FirstOrDefault(name => benchmarks.All(benchmark => benchmark.Name != name)) is { } unknown)
    return Refuse($"found {unknown}, expected one of {names}");

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupt.Cancel();
};
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    interrupt.Cancel();
});

var rows = new List<Row>();
Table.Begin(await Machine.DescribeAsync(interrupt.Token));
try
{
    foreach (var (_, run) in benchmarks.Where(benchmark => only is null || only.Contains(benchmark.Name)))
    {
        await foreach (var row in run(interrupt.Token))
        {
            rows.Add(row);
            Table.Print(row);
        }
    }
}
catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
{
    return 130;
}

Console.WriteLine(await BenchFile.WriteAsync(rows));
return 0;

static int Refuse(string problem)
{
    Console.Error.WriteLine($"bench: {problem}.");
    return 2;
}
