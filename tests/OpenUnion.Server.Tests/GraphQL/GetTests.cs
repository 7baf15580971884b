namespace OpenUnion.Server.Tests.GraphQL;

public sealed class GetTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Parameters_come_from_the_address()
    {
        var query = Uri.EscapeDataString("query A($v: Int!) { number(value: $v) } query B { hello }");

        var answer = await fixture.Server.GetAsync($"/graphql?query={query}&operationName=A&variables={Uri.EscapeDataString("""{"v":7}""")}&extensions=");

        answer.Body.ShouldBe("""{"data":{"number":7}}""");
    }

    [Theory]
    [InlineData("/graphql", "HC0013", "Either the parameter query or the parameter id has to be set.")]
    [InlineData("/graphql?query=", "HC0013", "Either the parameter query or the parameter id has to be set.")]
    [InlineData("/graphql?query={hello}&query={broken}", "HC0009", "The parameter query is given 2 times; expected it once.")]
    [InlineData("/graphql?query={hello}&variables=[]", "HC0009", "Variable batching is not enabled: expected the parameter variables to be an object, found an array.")]
    [InlineData("/graphql?query={hello}&variables=7", "HC0009", "Expected the parameter variables to be an object, found a number.")]
    [InlineData("/graphql?query={hello}&extensions=%22x%22", "HC0009", "Expected the parameter extensions to be an object, found a string.")]
    public async Task A_parameter_that_cannot_be_read_is_400(string address, string code, string message)
    {
        var answer = await fixture.Server.GetAsync(address);

        answer.Status.ShouldBe(400);
        (answer.Code, answer.Message).ShouldBe((code, message));
    }

    [Theory]
    [InlineData("variables", """{"a":"\uD800"}""")]
    [InlineData("extensions", """{"persistedQuery":{"sha256Hash":"\uD800"}}""")]
    public async Task Half_a_surrogate_pair_is_400(string parameter, string json)
    {
        var answer = await fixture.Server.GetAsync($"/graphql?query={{hello}}&{parameter}={Uri.EscapeDataString(json)}");

        answer.Status.ShouldBe(400);
        (answer.Code, answer.Message).ShouldBe(("HC0012", $"Invalid JSON document: a string of the parameter {parameter} holds half a surrogate pair."));
    }

    [Fact]
    public async Task Variables_that_are_no_JSON_are_400()
    {
        var answer = await fixture.Server.GetAsync("/graphql?query={hello}&variables={");

        (answer.Status, answer.Code).ShouldBe((400, "HC0012"));
        answer.Message.ShouldNotBeNull().ShouldStartWith("Invalid JSON document in the parameter variables: ");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_mutation_is_405_and_does_nothing(string method)
    {
        var answer = await fixture.Server.SendAsync(new(method), "/graphql?query=mutation%7Bcount%7D", null, ("Accept", "application/json"));

        answer.Status.ShouldBe(405);
        answer.Header("Allow").ShouldBe("POST");
        fixture.Schema.Count.ShouldBe(0);
    }

    [Fact]
    public async Task HEAD_answers_like_GET_without_a_body()
    {
        var answer = await fixture.Server.SendAsync(HttpMethod.Head, "/graphql?query={hello}", null);

        (answer.Status, answer.Body).ShouldBe((200, ""));
        answer.ContentType.ShouldBe("application/graphql-response+json; charset=utf-8");
    }
}
