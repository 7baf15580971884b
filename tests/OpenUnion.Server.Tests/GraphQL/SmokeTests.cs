using System.Text;
namespace OpenUnion.Server.Tests.GraphQL;
public sealed class SmokeTests
{
    [Fact]
    public async Task A_query_by_post_and_by_get()
    {
        await using var server = await TestServer.StartAsync();
        var posted = await server.Client.PostAsync("/graphql", new StringContent("""{"query":"{ hello }"}""", Encoding.UTF8, "application/json"));
        (await posted.Content.ReadAsStringAsync()).ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
        (await server.Client.GetStringAsync("/graphql?query={hello}")).ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
    }
}
