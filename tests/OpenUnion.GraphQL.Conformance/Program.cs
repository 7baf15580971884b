using System.Globalization;
using OpenUnion.GraphQL.Conformance;
using OpenUnion.GraphQL.Conformance.Differential;
using OpenUnion.GraphQL.Conformance.Fuzzing;

return args switch
{
    [] => Cases.Answer(Console.In),
    ["differential", var count, var seed] => await CompareAsync(Number(count), Number(seed)),
    ["fuzz", var count, var seed] => Fuzz(Number(count), Number(seed)),
    _ => Usage(),
};

static async Task<int> CompareAsync(int requestsPerSchema, int seed)
{
    var report = await DifferentialRun.RunAsync(requestsPerSchema, seed);
    Console.WriteLine(report);
    Console.WriteLine($"{report.Passed} passed, {report.Failed} failed");
    return report.Failed == 0 ? 0 : 1;
}

static int Fuzz(int inputs, int seed)
{
    var results = FuzzRun.Run(inputs, seed);
    foreach (var result in results) Console.WriteLine(result);
    Console.WriteLine($"{results.Count(result => result.Passed)} passed, {results.Count(result => !result.Passed)} failed");
    return results.TrueForAll(result => result.Passed) ? 0 : 1;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine("Expected no arguments (cases on standard input), differential REQUESTS_PER_SCHEMA SEED, or fuzz INPUTS SEED.");
    return 2;
}
