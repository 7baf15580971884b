namespace OpenUnion.Server.Tests.GraphQL;

public sealed class NegotiationTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Response = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    [Theory]
    [InlineData(null, Response)]
    [InlineData("", Response)]
    [InlineData("*/*", Response)]
    [InlineData("application/*", Response)]
    [InlineData("application/json, */*", Response)]
    [InlineData("application/json, text/plain, */*", Response)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/json;charset=UTF-8", Json)]
    [InlineData("application/json, application/graphql-response+json", Response)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Response)]
    [InlineData("application/json;q=1.0, application/graphql-response+json;q=0.1", Json)]
    [InlineData("application/json, */*;q=0.1", Json)]
    [InlineData("application/graphql-response+json;q=0, application/json", Json)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    [InlineData("application/graphql-response+json;charset=iso-8859-1, application/json", Json)]
    [InlineData("text/event-stream, multipart/mixed, application/graphql-response+json", Response)]
    [InlineData("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", Response)]
    public async Task The_best_liked_format_is_written(string? accept, string expected)
    {
        var answer = await fixture.Server.QueryAsync("{ hello }", null, accept is null ? [] : [("Accept", accept)]);

        answer.Status.ShouldBe(200);
        answer.ContentType.ShouldBe(expected);
        answer.Header("Vary").ShouldNotBeNull().ShouldContain("Accept");
        answer.Body.ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml, text/*")]
    [InlineData("application/json;q=0, application/graphql-response+json;q=0")]
    [InlineData("application/json;q=0, application/*;q=0, */*")]
    [InlineData("application/json;charset=utf-16")]
    public async Task Nothing_acceptable_is_406(string accept)
    {
        var answer = await fixture.Server.QueryAsync("{ hello }", null, ("Accept", accept));

        answer.Status.ShouldBe(406);
        answer.Body.ShouldBe("""{"errors":[{"message":"None of the `Accept` header values is supported.","extensions":{"code":"HC0063"}}]}""");
    }

    [Theory]
    [InlineData("unsupported")]
    [InlineData("application/json, unsupported")]
    [InlineData("application/json;q=high")]
    public async Task An_Accept_header_that_cannot_be_parsed_is_400(string accept)
    {
        var answer = await fixture.Server.QueryAsync("{ hello }", null, ("Accept", accept));

        answer.Status.ShouldBe(400);
        answer.ContentType.ShouldBe(Response);
        answer.Body.ShouldBe(
            $$$"""{"errors":[{"message":"Unable to parse the accept header value `{{{accept}}}`.","extensions":{"code":"HC0064","headerValue":"{{{accept}}}"}}]}""");
    }
}
