namespace OpenUnion.Server.Tests.GraphQL;

public sealed class SchemaDocumentTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task The_SDL_is_served_and_may_be_cached(string address)
    {
        var answer = await fixture.Server.GetAsync(address);

        answer.Status.ShouldBe(200);
        answer.ContentType.ShouldBe("application/graphql; charset=utf-8");
        answer.Header("Cache-Control").ShouldBe("public, must-revalidate, max-age=3600");
        answer.Body.ShouldContain("type Mutation {\n  count: Int!\n}\n");
        answer.Body.ShouldEndWith("}\n");
    }

    [Theory]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql/schema.graphql")]
    public async Task Who_has_it_gets_304(string address)
    {
        var tag = (await fixture.Server.GetAsync(address)).Header("ETag").ShouldNotBeNull();

        var again = await fixture.Server.GetAsync(address, ("If-None-Match", tag));
        (again.Status, again.Body, again.Header("ETag")).ShouldBe((304, "", tag));
        (await fixture.Server.GetAsync(address, ("If-None-Match", "\"other\""))).Status.ShouldBe(200);
    }
}
