namespace OpenUnion.Server.Tests;

public sealed class OpenUnionServerTests
{
    [Fact]
    public async Task It_starts_without_its_database_and_says_what_is_missing_without_telling_where_it_looked()
    {
        await using var server = await TestServer.StartAsync(OpenUnionServer.Create(TestServer.Options));

        (await server.QueryAsync("{ __typename }")).Body.ShouldBe("""{"data":{"__typename":"Query"}}""");
        (await server.GetAsync("/graphql?sdl")).Body.ShouldContain("type Station ");
        var answer = await server.QueryAsync("{ dataset { revision } }");
        answer.Json.GetProperty("errors").GetArrayLength().ShouldBe(1);
        answer.Body.ShouldNotContain("127.0.0.1");
        answer.Body.ShouldNotContain("   at ");
    }
}
