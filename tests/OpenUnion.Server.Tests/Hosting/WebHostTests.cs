using System.IO.Compression;
using System.Text;
using OpenUnion.Server.Tests.GraphQL;

namespace OpenUnion.Server.Tests.Hosting;

public sealed class WebHostTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task An_unknown_address_is_a_problem_that_says_so()
    {
        var answer = await fixture.Server.GetAsync("/nothing/here.txt");

        answer.Status.ShouldBe(404);
        answer.ContentType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("title").GetString().ShouldBe("Not Found");
        answer.Json.GetProperty("detail").GetString().ShouldBe("There is nothing at /nothing/here.txt. The API is at /graphql.");
    }

    [Fact]
    public async Task No_response_names_the_server_or_lets_a_browser_guess_its_type()
    {
        foreach (var address in (string[])["/graphql?query={hello}", "/graphql", "/health", "/nothing"])
        {
            var answer = await fixture.Server.GetAsync(address);
            answer.Header("Server").ShouldBeNull(address);
            answer.Header("X-Content-Type-Options").ShouldBe("nosniff", address);
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Any_site_may_ask(string method)
    {
        var preflight = await fixture.Server.SendAsync(
            HttpMethod.Options, "/graphql", null, ("Origin", "https://example.org"), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", "content-type,graphql-cost"));

        preflight.Status.ShouldBe(204);
        preflight.Header("Access-Control-Allow-Origin").ShouldBe("*");
        preflight.Header("Access-Control-Allow-Methods").ShouldNotBeNull().ShouldContain(method);
        preflight.Header("Access-Control-Allow-Headers").ShouldBe("content-type,graphql-cost");
        preflight.Header("Access-Control-Allow-Credentials").ShouldBeNull();
        (await fixture.Server.QueryAsync("{ hello }", null, ("Origin", "https://example.org"))).Header("Access-Control-Allow-Origin").ShouldBe("*");
    }

    [Fact]
    public async Task OPTIONS_without_a_preflight_names_the_methods()
    {
        var answer = await fixture.Server.SendAsync(HttpMethod.Options, "/graphql", null);

        (answer.Status, answer.Header("Allow")).ShouldBe((204, "GET, HEAD, POST, OPTIONS"));
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Responses_are_compressed_for_who_asks(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}");
        request.Headers.Add("Accept-Encoding", encoding);

        using var response = await fixture.Server.Client.SendAsync(request);

        response.Content.Headers.ContentEncoding.ShouldBe([encoding]);
        response.Headers.Vary.ShouldBe(["Accept-Encoding", "Accept"]);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var text = new StreamReader(plain, Encoding.UTF8);
        (await text.ReadToEndAsync()).ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
    }
}
