using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Tests.Runtime;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Testing;
using OpenUnion.Testing.Differential;

namespace OpenUnion.Data.Tests.Exchange.Export;

/// <summary>One question, asked of lists, aggregates and exports: the same records, in the same order, as plain code finds.</summary>
public sealed class SameQuestionTests
{
    private const int Questions = 150;

    [Fact]
    public async Task Lists_aggregates_and_exports_agree()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        await using var exports = new DatasetExport(ExportDatabase.Open(database.Reader, 1));
        using var client = new GraphClient(database.Reader);
        var rows = await Rows.ReadAsync(database.Reader);
        var (maker, reference) = (new QuestionMaker(rows), new Reference(rows));
        foreach (var question in Enumerable.Range(50_000, Questions).Select(maker.Make))
        {
            var expected = reference.Answer(question);
            (await KeysAsync(exports, question)).ShouldBe(expected, question.ToString());
            (await CountsAsync(client, question)).ShouldBe(Enumerable.Repeat(expected.Length, 3), question.ToString());
        }
    }

    private static async Task<IEnumerable<string>> KeysAsync(DatasetExport exports, Question question)
    {
        var key = question.Type == "Region" ? "code" : "slug";
        var request = new ExportRequest(question.Field, "ndjson") { Where = question.Where.ToJsonString(), Order = question.OrderArgument.ToJsonString(), Fields = key };
        var text = Encoding.UTF8.GetString(await Exports.BytesAsync(exports, request));
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)![key]!).ToList();
    }

    private static async Task<int[]> CountsAsync(GraphClient client, Question question)
    {
        var answer = await client.AskAsync(
            $$"""
            query ($where: {{question.Type}}FilterInput) {
              list: {{question.Field}}(where: $where) { totalCount }
              aggregate: {{question.Field}}Aggregate(where: $where) { count }
              export(of: { {{question.Field}}: { where: $where } }) { rows }
            }
            """,
            PlainJson.Object(JsonDocument.Parse(new JsonObject { ["where"] = question.Where.DeepClone() }.ToJsonString()).RootElement));
        answer["errors"].ShouldBeNull(question.ToString());
        return [(int)answer["data"]!["list"]!["totalCount"]!, (int)answer["data"]!["aggregate"]!["count"]!, (int)answer["data"]!["export"]!["rows"]!];
    }
}
