using OpenUnion.Server.GraphQL;

namespace OpenUnion.Server.Tests.GraphQL;

public sealed class DefaultFormatTests : IAsyncLifetime
{
    private const string Response = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    private TestServer _server = null!;

    public async Task InitializeAsync() => _server = await TestServer.StartAsync(TestServer.Options with { DefaultFormat = ResponseFormat.Json });

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json, text/plain, */*", Json)]
    [InlineData("application/json;q=0.5, */*", Response)]
    [InlineData("application/json;q=0, */*", Response)]
    [InlineData("application/graphql-response+json", Response)]
    [InlineData("application/json, application/graphql-response+json", Response)]
    [InlineData("application/graphql-response+json, */*", Response)]
    [InlineData("application/graphql-response+json;q=0.5, */*", Json)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    public async Task Who_does_not_name_the_new_format_gets_the_default(string? accept, string expected)
    {
        var answer = await _server.QueryAsync("{ hello }", null, accept is null ? [] : [("Accept", accept)]);

        (answer.Status, answer.ContentType).ShouldBe((200, expected));
    }

    [Fact]
    public async Task The_status_is_that_of_the_default()
    {
        (await _server.QueryAsync("{ unknown }")).Status.ShouldBe(200);
        (await _server.QueryAsync("{ unknown }", null, ("Accept", "application/graphql-response+json"))).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("text/plain", 406)]
    [InlineData("unsupported", 400)]
    public async Task Who_accepts_nothing_that_is_written_is_told_so_in_the_default(string accept, int status)
    {
        var answer = await _server.QueryAsync("{ hello }", null, ("Accept", accept));

        (answer.Status, answer.ContentType).ShouldBe((status, Json));
    }
}
