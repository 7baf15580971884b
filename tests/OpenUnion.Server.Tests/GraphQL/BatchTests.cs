using System.Text.Json;

namespace OpenUnion.Server.Tests.GraphQL;

public sealed class BatchTests(BatchTests.Fixture fixture) : IClassFixture<BatchTests.Fixture>
{
    private const int Most = 3;

    [Theory]
    [InlineData("application/json", "application/json; charset=utf-8")]
    [InlineData("*/*", "application/graphql-response+json; charset=utf-8")]
    public async Task An_array_of_requests_is_answered_by_an_array_in_their_order(string accept, string contentType)
    {
        var answer = await PostAsync(accept, """{"query":"{ hello(name: \"one\") }"}""", """{"query":"query ($name: String) { hello(name: $name) }","variables":{"name":"two"}}""", """{"query":"{ hello }"}""");

        (answer.Status, answer.ContentType, answer.Header("ETag")).ShouldBe((200, contentType, null));
        answer.Body.ShouldBe("""[{"data":{"hello":"Hello, one!"}},{"data":{"hello":"Hello, two!"}},{"data":{"hello":"Hello, world!"}}]""");
    }

    [Fact]
    public async Task What_is_wrong_with_one_request_stands_in_its_response_alone()
    {
        var answer = await PostAsync("*/*", """{"query":"{ unknown }"}""", """{"query":"subscription { ticks }"}""", """{"query":"{ hello }"}""");

        answer.Status.ShouldBe(200);
        answer.Json.EnumerateArray().Select(CodeOf).ShouldBe(["GRAPHQL_VALIDATION_FAILED", "SUBSCRIPTION_NEEDS_STREAM", null]);
        answer.Json[2].GetRawText().ShouldBe("""{"data":{"hello":"Hello, world!"}}""");
    }

    [Fact]
    public async Task Each_response_has_its_own_cost()
    {
        var answer = await fixture.Server.PostAsync("""[{"query":"{ hello }"},{"query":"{ many(first: 3) { hello } }"}]""", ("GraphQL-Cost", "report"));

        answer.Json.EnumerateArray().Select(one => one.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetDouble()).ShouldBe([0, 2]);
    }

    [Fact]
    public async Task A_batch_runs_its_mutations_one_after_the_other()
    {
        var answer = await PostAsync("*/*", """{"query":"mutation { count }"}""", """{"query":"mutation { count }"}""");

        answer.Body.ShouldBe("""[{"data":{"count":1}},{"data":{"count":2}}]""");
    }

    [Theory]
    [InlineData("[]", "Expected the body to be an array of 1 to 3 requests, found 0.")]
    [InlineData("""[{"query":"{ hello }"},{"query":"{ hello }"},{"query":"{ hello }"},{"query":"{ hello }"}]""", "Expected the body to be an array of 1 to 3 requests, found 4.")]
    [InlineData("""[{"query":"{ hello }"},7]""", "Expected the body to be an object, found a number.")]
    [InlineData("""[[{"query":"{ hello }"}]]""", "Expected the body to be an object, found an array.")]
    [InlineData("""[{"query":"{ hello }"},{"query":7}]""", "Expected the parameter query to be a string, found a number.")]
    public async Task An_array_that_is_no_batch_is_400_and_nothing_of_it_runs(string body, string message)
    {
        var answer = await fixture.Server.PostAsync(body);

        (answer.Status, answer.Code, answer.Message).ShouldBe((400, "HC0009", message));
    }

    [Fact]
    public async Task The_request_that_is_malformed_is_named()
    {
        var answer = await fixture.Server.PostAsync("""[{"query":"{ hello }"},{"query":7}]""");

        answer.Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("index").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_names_an_operation_takes_no_batch()
    {
        var answer = await fixture.Server.SendAsync(HttpMethod.Post, "/graphql/persisted/any", Requests.Content([.. """[{"variables":{}}]"""u8]));

        (answer.Status, answer.Code, answer.Message).ShouldBe((400, "HC0009", "The address names one operation: expected one JSON object, found an array."));
    }

    [Fact]
    public async Task A_batch_takes_one_place()
    {
        await using var server = await TestServer.StartAsync(TestServer.Options with { MaxBatchSize = Most, MaxConcurrentOperations = 1 });

        for (var i = 0; i < 2; i++)
            (await server.PostAsync("""[{"query":"{ hello }"},{"query":"{ hello }"}]""")).Body.ShouldBe("""[{"data":{"hello":"Hello, world!"}},{"data":{"hello":"Hello, world!"}}]""");
    }

    [Fact]
    public async Task A_batch_whose_time_is_up_never_looks_whole()
    {
        var schema = new TestSchema();
        await using var server = await TestServer.StartAsync(schema, TestServer.Options with { MaxBatchSize = Most, RequestTimeout = TimeSpan.FromSeconds(2) });

        var body = await AnswerAsync(server, """[{"query":"{ hello }"},{"query":"{ waits }"}]""");

        body.ShouldBeOneOf(
            null,
            """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:02`.","extensions":{"code":"HC0045"}}]}""",
            """[{"data":{"hello":"Hello, world!"}},{"errors":[{"message":"The request exceeded the configured timeout of `00:00:02`.","extensions":{"code":"HC0045"}}]}]""");
        await schema.Cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    // Null for an answer that breaks off.
    private static async Task<string?> AnswerAsync(TestServer server, string body)
    {
        try
        {
            return (await server.PostAsync(body)).Body;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private Task<Answer> PostAsync(string accept, params string[] requests) => fixture.Server.PostAsync($"[{string.Join(',', requests)}]", ("Accept", accept));

    private static string? CodeOf(JsonElement response) =>
        response.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").TryGetProperty("code", out var code) ? code.GetString() : "" : null;

    public sealed class Fixture : IAsyncLifetime
    {
        internal TestServer Server { get; private set; } = null!;

        public async Task InitializeAsync() => Server = await TestServer.StartAsync(TestServer.Options with { MaxBatchSize = Most });

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
