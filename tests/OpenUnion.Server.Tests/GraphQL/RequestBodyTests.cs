using System.Text;

namespace OpenUnion.Server.Tests.GraphQL;

public sealed class RequestBodyTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Theory]
    [InlineData("", "HC0012", "Invalid JSON document: the body is empty.")]
    [InlineData("7", "HC0009", "Expected the body to be an object, found a number.")]
    [InlineData("[]", "HC0009", "Request batching is not enabled: expected one JSON object, found an array.")]
    [InlineData("""[{"query":"{ hello }"}]""", "HC0009", "Request batching is not enabled: expected one JSON object, found an array.")]
    [InlineData("{}", "HC0013", "Either the parameter query or the parameter id has to be set.")]
    [InlineData("""{"query":null}""", "HC0013", "Either the parameter query or the parameter id has to be set.")]
    [InlineData("""{"query":""}""", "HC0013", "Either the parameter query or the parameter id has to be set.")]
    [InlineData("""{"query":{}}""", "HC0009", "Expected the parameter query to be a string, found an object.")]
    [InlineData("""{"query":7}""", "HC0009", "Expected the parameter query to be a string, found a number.")]
    [InlineData("""{"id":[]}""", "HC0009", "Expected the parameter id to be a string, found an array.")]
    [InlineData("""{"query":"{ hello }","operationName":true}""", "HC0009", "Expected the parameter operationName to be a string, found a boolean.")]
    [InlineData("""{"query":"{ hello }","variables":"{}"}""", "HC0009", "Expected the parameter variables to be an object, found a string.")]
    [InlineData("""{"query":"{ hello }","variables":[{}]}""", "HC0009", "Variable batching is not enabled: expected the parameter variables to be an object, found an array.")]
    [InlineData("""{"query":"{ hello }","extensions":0}""", "HC0009", "Expected the parameter extensions to be an object, found a number.")]
    [InlineData("""{"query":"{ hello }","extensions":{"persistedQuery":{"sha256Hash":1}}}""", "HC0009", "Expected the parameter extensions.persistedQuery.sha256Hash to be a string, found a number.")]
    [InlineData("""{"query":"{ hello \uD800 }"}""", "HC0012", "Invalid JSON document: a string of the body holds half a surrogate pair.")]
    [InlineData("""{"query":"{ hello }","variables":{"a":1e400}}""", "HC0012", "Invalid JSON document in the body: Expected a number that a double can hold, found 1e400.")]
    [InlineData("""{"query":"{ hello }","variables":{"a":"\uDC00"}}""", "HC0012", "Invalid JSON document: a string of the body holds half a surrogate pair.")]
    public async Task A_body_that_is_no_request_is_400(string body, string code, string message)
    {
        var answer = await fixture.Server.PostAsync(body);

        answer.Status.ShouldBe(400);
        (answer.Code, answer.Message).ShouldBe((code, message));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"query":"{ hello }"} x""")]
    [InlineData("""{"query":"{ hello }","query":"{ broken }"}""")]
    [InlineData("""{"query":"{ hello }",}""")]
    [InlineData("""{"query":"{ hello }" /* why */}""")]
    [InlineData("query={hello}")]
    public async Task Broken_JSON_is_400_and_says_where(string body)
    {
        var answer = await fixture.Server.PostAsync(body);

        (answer.Status, answer.Code).ShouldBe((400, "HC0012"));
        answer.Message.ShouldNotBeNull().ShouldStartWith("Invalid JSON document in the body: ");
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_400()
    {
        var answer = await fixture.Server.SendAsync(HttpMethod.Post, "/graphql", Requests.Content([.. "{\"query\":\"{ hello # "u8, 0xC3, 0x28, .. " \"}"u8]));

        (answer.Status, answer.Code, answer.Message).ShouldBe((400, "HC0012", "Invalid JSON document: the body is not valid UTF-8."));
    }

    [Fact]
    public async Task UTF16_is_400()
    {
        var answer = await fixture.Server.SendAsync(HttpMethod.Post, "/graphql", Requests.Content([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")]));

        (answer.Status, answer.Code).ShouldBe((400, "HC0012"));
    }

    [Fact]
    public async Task A_byte_order_mark_is_ignored()
    {
        var answer = await fixture.Server.SendAsync(HttpMethod.Post, "/graphql", Requests.Content([0xEF, 0xBB, 0xBF, .. "{\"query\":\"{ hello }\"}"u8]));

        answer.Body.ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
    }

    [Fact]
    public async Task Escapes_and_plain_text_give_the_same_query()
    {
        var escaped = await fixture.Server.PostAsync("""{"query":"{\u0020hello(name: \"\u9a7f\ud83d\ude80\") }"}""");
        var plain = await fixture.Server.PostAsync("""{"query":"{ hello(name: \"驿🚀\") }"}""");

        plain.Json.GetProperty("data").GetProperty("hello").GetString().ShouldBe("Hello, 驿🚀!");
        escaped.Body.ShouldBe(plain.Body);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON; Charset=\"UTF-8\"")]
    public async Task JSON_in_UTF8_is_read(string contentType) =>
        (await PostAsync("""{"query":"{ hello }"}""", contentType)).Status.ShouldBe(200);

    [Theory]
    [InlineData(null, "(none)")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json-patch+json")]
    [InlineData("application/json garbage")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Any_other_content_type_is_415(string? contentType, string? named = null)
    {
        var answer = await PostAsync("""{"query":"mutation { count }"}""", contentType);

        (answer.Status, answer.Code).ShouldBe((415, "UNSUPPORTED_MEDIA_TYPE"));
        answer.Message.ShouldBe($"The content type {named ?? $"\"{contentType}\""} is not supported: expected application/json in UTF-8.");
        fixture.Schema.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_compressed_body_is_415()
    {
        var content = Requests.Content([0x1F, 0x8B]);
        content.Headers.ContentEncoding.Add("gzip");

        var answer = await fixture.Server.SendAsync(HttpMethod.Post, "/graphql", content);

        (answer.Status, answer.Code).ShouldBe((415, "UNSUPPORTED_CONTENT_ENCODING"));
    }

    private Task<Answer> PostAsync(string body, string? contentType) =>
        fixture.Server.SendAsync(HttpMethod.Post, "/graphql", Requests.Content(Encoding.UTF8.GetBytes(body), contentType));
}
