namespace OpenUnion.Server.Tests.GraphQL;

public sealed class StatusTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("""{"query":"{ hello }"}""", 200, 200)]
    [InlineData("""{"query":"{ broken }"}""", 200, 200)]
    [InlineData("""{"query":"{ brokenRequired }"}""", 200, 200)]
    [InlineData("""{"query":"{"}""", 400, 200)]
    [InlineData("""{"query":"{ unknown }"}""", 400, 200)]
    [InlineData("""{"query":"query ($v: Int!) { number(value: $v) }"}""", 400, 200)]
    [InlineData("""{"query":"query ($v: Int!) { number(value: $v) }","variables":{"v":"a"}}""", 400, 200)]
    [InlineData("""{"query":"query A { hello } query B { hello }"}""", 400, 200)]
    [InlineData("""{"query":"query A { hello }","operationName":"B"}""", 400, 200)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""", 400, 200)]
    [InlineData("""{"id":"unknown"}""", 400, 200)]
    [InlineData("""{"query":"subscription { ticks }"}""", 406, 406)]
    [InlineData("{}", 400, 400)]
    [InlineData("{", 400, 400)]
    [InlineData("[]", 400, 400)]
    public async Task The_status_follows_from_the_format(string body, int response, int json)
    {
        (await fixture.Server.PostAsync(body, ("Accept", "application/graphql-response+json"))).Status.ShouldBe(response);
        (await fixture.Server.PostAsync(body, ("Accept", "application/json"))).Status.ShouldBe(json);
    }

    [Fact]
    public async Task A_field_that_fails_unexpectedly_tells_nothing()
    {
        var answer = await fixture.Server.QueryAsync("{ broken hello }");

        answer.Body.ShouldNotContain("secret");
        answer.Message.ShouldBe("Unexpected Execution Error");
        answer.Json.GetProperty("data").GetRawText().ShouldBe("""{"broken":null,"hello":"Hello, world!"}""");
    }

    [Fact]
    public async Task Data_that_is_null_as_a_whole_is_200()
    {
        var answer = await fixture.Server.QueryAsync("{ brokenRequired }");

        answer.Status.ShouldBe(200);
        answer.Json.GetProperty("data").GetRawText().ShouldBe("null");
    }

    [Fact]
    public async Task Errors_are_not_to_be_stored()
    {
        (await fixture.Server.QueryAsync("{")).Header("Cache-Control").ShouldBe("no-store");
        (await fixture.Server.QueryAsync("{ broken }")).Header("Cache-Control").ShouldBe("no-store");
        (await fixture.Server.GetAsync("/graphql?query={broken}")).Header("Cache-Control").ShouldBe("no-store");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_cache_asks_again_before_it_answers_for_the_server(string method)
    {
        (await fixture.Server.SendAsync(new(method), "/graphql?query={hello}", null)).Header("Cache-Control").ShouldBe("no-cache");
        (await fixture.Server.SendAsync(new(method), "/graphql?query={hello}", null, ("GraphQL-Cost", "validate"))).Header("Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task What_was_posted_is_never_cached_and_says_nothing_about_it() =>
        (await fixture.Server.QueryAsync("{ hello }")).Header("Cache-Control").ShouldBeNull();

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Other_methods_are_405(string method)
    {
        var answer = await fixture.Server.SendAsync(new(method), "/graphql", null);

        answer.Status.ShouldBe(405);
        answer.Header("Allow").ShouldBe("GET, HEAD, POST, OPTIONS");
        answer.Message.ShouldBe($"The method {method} is not allowed: expected GET or POST.");
    }
}
