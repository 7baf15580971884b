using System.Globalization;
using OpenUnion.GraphQL.Conformance;
using OpenUnion.GraphQL.Conformance.Differential;

return args switch
{
    [] => Cases.Answer(Console.In),
    ["differential", var count, var seed] => await CompareAsync(Number(count), Number(seed)),
    _ => Usage(),
};

static async Task<int> CompareAsync(int requestsPerSchema, int seed)
{
    var report = await DifferentialRun.RunAsync(requestsPerSchema, seed);
    Console.WriteLine(report);
    Console.WriteLine($"{report.Passed} passed, {report.Failed} failed");
    return report.Failed == 0 ? 0 : 1;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("Expected no arguments (cases on standard input), or: differential REQUESTS_PER_SCHEMA SEED");
    return 2;
}
