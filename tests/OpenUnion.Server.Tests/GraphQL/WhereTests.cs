using System.Text.Json.Nodes;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>Filters of a client, from the body of a request to the response, with the server's limits.</summary>
public sealed class WhereTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    [Fact]
    public async Task A_filter_is_a_variable_of_the_body()
    {
        var answer = await seeded.Server.QueryAsync(
            "query ($where: StationFilterInput, $kind: StationKind) { stations(where: $where) { nodes { slug } } none: stations(where: { kind: { eq: $kind } }) { totalCount } }",
            JsonNode.Parse("""{"where": {"name": {"in": ["万达骑士驿站", null]}}, "kind": null}"""));

        answer.Status.ShouldBe(200);
        answer.Body.ShouldBe("""{"data":{"stations":{"nodes":[{"slug":"beijing-chaoyang-jianwai-wanda-rider-station"}]},"none":{"totalCount":32}},"extensions":{"revision":1,"ignoredFilters":["none.where.kind.eq"]}}""");
    }

    [Fact]
    public async Task A_mistake_is_explained()
    {
        var answer = await seeded.Server.QueryAsync("{ stations(where: { name: { startsWith: \"\\u0000\" } }) { totalCount } }");

        (answer.Code, answer.Message).ShouldBe(("OU2004", "The filter `stations.where.name.startsWith` holds the character U+0000, which no text of the dataset can have."));
    }

    [Fact]
    public async Task A_filter_in_a_variable_costs_what_its_value_does()
    {
        const string query = "query ($where: StationFilterInput) { stations(where: $where) { totalCount } }";
        (await CostAsync(query, "{}")).ShouldBe(1);
        (await CostAsync(query, """{"where": {}}""")).ShouldBe(2);
        (await CostAsync(query, """{"where": {"name": {"eq": "a"}, "amenities": {"some": {"kind": {"eq": "MICROWAVE"}}}}}""")).ShouldBe(3);
        (await CostAsync(query, """{"where": {"or": [{"name": {"contains": "a"}}, {"name": {"icontains": "b"}}]}}""")).ShouldBe(4);
    }

    private async Task<int> CostAsync(string query, string variables)
    {
        var answer = await seeded.Server.QueryAsync(query, JsonNode.Parse(variables), ("GraphQL-Cost", "report"));
        answer.Status.ShouldBe(200, answer.Body);
        return answer.Json.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetInt32();
    }
}
