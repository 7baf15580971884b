using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.Data.Tests.Runtime;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Testing;
using OpenUnion.Testing.Differential;

namespace OpenUnion.Data.Tests.Differential;

/// <summary>
/// Questions that were made up, each asked of the database and answered once more in memory by plain code: the same keys
/// in the same order, on all pages, forwards and backwards.
/// </summary>
public sealed class WhereOrderPageTests
{
    private const int OfSeeds = 1_400;
    private const int OfSynthetic = 600;

    private static readonly TestTemplate Synthetic = SyntheticDatabase.Of(stations: 400);

    [Fact]
    public Task The_seeds_answer_as_plain_code_does() => CompareAsync(SeededDatabase.Template, firstNumber: 0, OfSeeds);

    [Fact]
    public Task Synthetic_stations_answer_as_plain_code_does() => CompareAsync(Synthetic, firstNumber: OfSeeds, OfSynthetic);

    private static async Task CompareAsync(TestTemplate template, int firstNumber, int questions)
    {
        await using var database = await TestDatabase.CreateAsync(template);
        using var client = new GraphClient(database.Reader);
        var rows = await Rows.ReadAsync(database.Reader);
        var (maker, reference) = (new QuestionMaker(rows), new Reference(rows));
        var found = 0;
        foreach (var question in Enumerable.Range(firstNumber, questions).Select(maker.Make))
        {
            var expected = reference.Answer(question);
            found += expected.Length > 0 ? 1 : 0;
            var size = Math.Clamp((expected.Length + question.Pages - 1) / question.Pages, 1, 100);
            (await WalkAsync(client, question, expected.Length, forward: true, size)).ShouldBe(expected, question.ToString());
            (await WalkAsync(client, question, expected.Length, forward: false, size)).ShouldBe(expected, question.ToString());
        }

        // Questions that nothing satisfies would prove little.
        found.ShouldBeGreaterThan(questions / 2);
    }

    private static async Task<IEnumerable<string>> WalkAsync(GraphClient client, Question question, int total, bool forward, int size)
    {
        var walked = new List<string>();
        string? cursor = null;
        for (var more = true; more;)
        {
            var page = await PageAsync(client, question, forward, size, cursor);
            page["totalCount"]!.GetValue<int>().ShouldBe(total, question.ToString());
            var keys = page["nodes"]!.AsArray().Select(node => node!["key"]!.GetValue<string>());
            walked.InsertRange(forward ? walked.Count : 0, keys);
            more = page["pageInfo"]![forward ? "hasNextPage" : "hasPreviousPage"]!.GetValue<bool>();
            cursor = page["pageInfo"]![forward ? "endCursor" : "startCursor"]?.GetValue<string>();
            walked.Count.ShouldBeLessThanOrEqualTo(total, question.ToString());
        }

        return walked;
    }

    private static async Task<JsonObject> PageAsync(GraphClient client, Question question, bool forward, int size, string? cursor)
    {
        var (key, count, from) = (question.Type == "Region" ? "code" : "slug", forward ? "first" : "last", forward ? "after" : "before");
        var variables = new JsonObject { ["where"] = question.Where.DeepClone(), ["order"] = question.OrderArgument, ["size"] = size, ["cursor"] = cursor };
        var answer = await client.AskAsync(
            $$"""
            query ($where: {{question.Type}}FilterInput, $order: [{{question.Type}}SortInput!], $size: Int, $cursor: String) {
              list: {{question.Field}}(where: $where, order: $order, {{count}}: $size, {{from}}: $cursor) {
                totalCount
                nodes { key: {{key}} }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """,
            PlainJson.Object(JsonDocument.Parse(variables.ToJsonString()).RootElement));
        answer["errors"].ShouldBeNull(question.ToString());
        return answer["data"]!["list"]!.AsObject();
    }
}
