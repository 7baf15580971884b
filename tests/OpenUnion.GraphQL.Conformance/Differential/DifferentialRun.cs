using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Conformance.Generation;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>Compares the engine with the reference implementation over generated requests to three schemas.</summary>
internal sealed class DifferentialRun : IDisposable
{
    private const int Batch = 500;
    private readonly Oracle _oracle = Oracle.Start();
    private readonly DifferentialReport _report = new();

    /// <summary>The schemas' files by name.</summary>
    public static IReadOnlyDictionary<string, string> Schemas { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["openunion"] = Path.Combine(Oracle.Folder, "..", "..", "..", "schema", "openunion.graphql"),
        ["library"] = Path.Combine(Oracle.Folder, "schemas", "library.graphql"),
        ["deep"] = Path.Combine(Oracle.Folder, "schemas", "deep.graphql"),
    };

    /// <summary>Compares the schemas themselves, then this many requests to each.</summary>
    public static async Task<DifferentialReport> RunAsync(int requestsPerSchema, int seed)
    {
        using var run = new DifferentialRun();
        foreach (var (name, file) in Schemas)
        {
            var sdl = await File.ReadAllTextAsync(file);
            var answers = new EngineAnswers(Schema.Build(sdl));
            await new SchemaComparison(run._oracle, run._report).CompareAsync(name, sdl, answers);
            await run.CompareRequestsAsync(name, answers, new RequestSource(answers.Schema, seed), requestsPerSchema);
        }

        return run._report;
    }

    public void Dispose() => _oracle.Dispose();

    private async Task CompareRequestsAsync(string schema, EngineAnswers engine, RequestSource source, int count)
    {
        for (var left = count; left > 0; left -= Batch)
        {
            var requests = Enumerable.Range(0, Math.Min(left, Batch)).Select(_ => source.Next()).ToList();
            var asked = _oracle.AskAsync([.. requests.Select(request => Question(schema, request))]);
            var ours = new List<Answer>(requests.Count);
            foreach (var request in requests) ours.Add(await engine.AnswerAsync(request));
            var theirs = await asked;
            for (var i = 0; i < requests.Count; i++) _report.Compare(schema, requests[i], ours[i], AnswerOf(theirs[i]));
        }
    }

    private static JsonObject Question(string schema, RequestText request) => new()
    {
        ["kind"] = "document",
        ["schema"] = schema,
        ["query"] = request.Query,
        ["variables"] = request.Variables.DeepClone(),
        ["operationName"] = request.OperationName,
    };

    private static Answer AnswerOf(JsonObject json) => new()
    {
        Syntax = (string?)json["syntax"],
        Errors = MistakesOf(json["errors"]),
        Response = json["response"],
        Failures = MistakesOf(json["failures"]),
        Arguments = json["args"],
    };

    private static List<Mistake> MistakesOf(JsonNode? json) =>
        [.. (json?.AsArray() ?? []).Select(mistake => new Mistake((string)mistake!["at"]!, (string)mistake["places"]!, (string)mistake["message"]!))];
}
