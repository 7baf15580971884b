using System.Text.Json.Nodes;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>Searches and look-ups by identifier of a client, from the body of a request to the response, with the server's limits.</summary>
public sealed class SearchTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    [Fact]
    public async Task A_search_in_coordinates_of_a_map_finds_by_first_letters()
    {
        var answer = await seeded.Server.QueryAsync(
            "query ($text: String!, $near: PointInput) { search(text: $text, near: $near, types: [STATION]) { isComplete edges { rank matches { text start length } node { ... on Station { slug } } } } }",
            JsonNode.Parse("""{"text": "wdqs", "near": {"longitude": 116.4636, "latitude": 39.9101, "crs": "GCJ02"}}"""));

        answer.Status.ShouldBe(200);
        answer.Body.ShouldBe("""{"data":{"search":{"isComplete":true,"edges":[{"rank":"PREFIX","matches":[{"text":"万达骑士驿站","start":0,"length":4}],"node":{"slug":"beijing-chaoyang-jianwai-wanda-rider-station"}}]}},"extensions":{"revision":1}}""");
    }

    [Fact]
    public async Task A_search_for_nothing_is_explained()
    {
        var answer = await seeded.Server.QueryAsync("{ search(text: \"…\") { totalCount } }");

        (answer.Code, answer.Message).ShouldBe(("OU2042", "The argument `text` of Query.search is \"…\", which holds nothing to look for; expected a letter, a digit or a Chinese character."));
    }

    [Fact]
    public async Task Records_are_found_again_by_what_the_graph_called_them()
    {
        var first = await seeded.Server.QueryAsync("{ search(text: \"万达骑士\", first: 1) { nodes { ... on Node { id } } } }");
        var id = first.Json.GetProperty("data").GetProperty("search").GetProperty("nodes")[0].GetProperty("id").GetString();

        var again = await seeded.Server.QueryAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Station { slug } } }", new JsonObject { ["ids"] = new JsonArray(id) });

        again.Body.ShouldBe("""{"data":{"nodes":[{"__typename":"Station","slug":"beijing-chaoyang-jianwai-wanda-rider-station"}]},"extensions":{"revision":1}}""");
    }
}
