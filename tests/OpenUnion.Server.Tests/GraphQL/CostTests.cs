namespace OpenUnion.Server.Tests.GraphQL;

public sealed class CostTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Query = "query ($n: Int!) { many(first: $n) { hello } }";

    [Fact]
    public async Task It_is_reported_beside_the_result_for_who_asks()
    {
        (await fixture.Server.QueryAsync(Query, new { n = 1 }, ("GraphQL-Cost", "report"))).Body
            .ShouldBe("""{"data":{"many":[{"hello":"Hello, world!"}]},"extensions":{"operationCost":{"fieldCost":2,"typeCost":2}}}""");
        (await fixture.Server.QueryAsync(Query, new { n = 1 })).Body.ShouldBe("""{"data":{"many":[{"hello":"Hello, world!"}]}}""");
    }

    [Fact]
    public async Task It_is_told_without_executing_for_who_asks()
    {
        var answer = await fixture.Server.QueryAsync(Query, new { n = 500 }, ("GraphQL-Cost", "validate"));

        (answer.Status, answer.ContentType).ShouldBe((200, "application/graphql-response+json; charset=utf-8"));
        answer.Body.ShouldBe("""{"extensions":{"operationCost":{"fieldCost":2,"typeCost":501}}}""");
    }

    [Theory]
    [InlineData("")]
    [InlineData("report")]
    [InlineData("validate")]
    public async Task Above_the_limit_it_is_an_error_with_both_numbers(string mode)
    {
        var answer = await fixture.Server.QueryAsync(Query, new { n = 1000 }, ("GraphQL-Cost", mode));

        answer.Status.ShouldBe(400);
        answer.Json.GetProperty("errors").GetRawText().ShouldBe(
            """[{"message":"The maximum allowed type cost was exceeded.","extensions":{"code":"HC0047","typeCost":1001,"maxTypeCost":1000}}]""");
        answer.Json.TryGetProperty("extensions", out _).ShouldBe(mode != "");
    }

    [Fact]
    public async Task A_mutation_is_not_executed_when_only_its_cost_is_asked_for()
    {
        (await fixture.Server.QueryAsync("mutation { count }", null, ("GraphQL-Cost", "validate"))).Body
            .ShouldBe("""{"extensions":{"operationCost":{"fieldCost":0,"typeCost":1}}}""");

        fixture.Schema.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Another_value_of_the_header_is_400()
    {
        var answer = await fixture.Server.QueryAsync("{ hello }", null, ("GraphQL-Cost", "yes"));

        (answer.Status, answer.Code, answer.Message).ShouldBe((400, "HC0009", "Expected the header GraphQL-Cost to be report or validate, found \"yes\"."));
    }
}
