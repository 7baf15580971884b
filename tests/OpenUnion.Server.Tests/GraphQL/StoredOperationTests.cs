namespace OpenUnion.Server.Tests.GraphQL;

public sealed class StoredOperationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stored-operations-").FullName;

    public StoredOperationTests()
    {
        Store("greet", "query Greet($name: String) { hello(name: $name) } query Count { number(value: 1) }");
        Store("count", "mutation { count }");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task They_run_by_address_and_by_id()
    {
        await using var server = await StartAsync();

        (await server.GetAsync("""/graphql/persisted/greet/Greet?variables={"name":"a"}""")).Body.ShouldBe("""{"data":{"hello":"Hello, a!"}}""");
        (await server.GetAsync("/graphql/persisted/greet?operationName=Count")).Body.ShouldBe("""{"data":{"number":1}}""");
        (await server.GetAsync("/graphql?id=greet&operationName=Count")).Body.ShouldBe("""{"data":{"number":1}}""");
        (await PostAsync(server, "/graphql/persisted/greet/Greet", """{"variables":{"name":"b"}}""")).Body.ShouldBe("""{"data":{"hello":"Hello, b!"}}""");
        (await server.PostAsync("""{"id":"greet","operationName":"Count"}""")).Body.ShouldBe("""{"data":{"number":1}}""");
        (await server.PostAsync("""{"documentId":"greet","operationName":"Count"}""")).Body.ShouldBe("""{"data":{"number":1}}""");
    }

    [Fact]
    public async Task A_stored_mutation_needs_POST_too()
    {
        await using var server = await StartAsync();

        (await server.GetAsync("/graphql/persisted/count")).Status.ShouldBe(405);
        (await PostAsync(server, "/graphql/persisted/count", "{}")).Body.ShouldBe("""{"data":{"count":1}}""");
    }

    [Theory]
    [InlineData("/graphql/persisted/unknown", "unknown")]
    [InlineData("/graphql/persisted/..%2Fgreet", "..%2Fgreet")]
    public async Task An_unknown_id_is_an_error_that_names_it(string address, string id)
    {
        await using var server = await StartAsync();

        var answer = await server.GetAsync(address);

        answer.Status.ShouldBe(400);
        answer.Header("Cache-Control").ShouldBe("no-store");
        answer.Body.ShouldBe($$$"""{"errors":[{"message":"The specified persisted operation key is invalid.","extensions":{"code":"HC0020","requestedKey":"{{{id}}}"}}]}""");
    }

    [Fact]
    public async Task The_address_and_the_body_cannot_both_name_the_operation()
    {
        await using var server = await StartAsync();

        var answer = await PostAsync(server, "/graphql/persisted/greet", """{"query":"{ hello }"}""");

        (answer.Status, answer.Code).ShouldBe((400, "HC0009"));
    }

    [Fact]
    public async Task Only_stored_operations_run_when_the_host_says_so()
    {
        await using var server = await StartAsync(onlyStored: true);

        var refused = await server.QueryAsync("{ hello }");
        (refused.Status, refused.Code, refused.Message).ShouldBe((400, "HC0067", "Only persisted operations are allowed."));
        (await server.GetAsync("/graphql?query={hello}")).Code.ShouldBe("HC0067");
        (await server.GetAsync("/graphql/persisted/greet/Count")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("{", "Stored operation \"bad\" is not valid: Syntax Error: Expected Name, found <EOF>. (1:2)")]
    public async Task A_stored_operation_that_is_not_valid_stops_the_start(string text, string message)
    {
        Store("bad", text);

        var exception = await Should.ThrowAsync<InvalidDataException>(() => StartAsync());

        exception.Message.ShouldBe(message);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_stops_the_start() =>
        await Should.ThrowAsync<DirectoryNotFoundException>(() => TestServer.StartAsync(TestServer.Options with { StoredOperations = Path.Combine(_folder, "none") }));

    private static Task<Answer> PostAsync(TestServer server, string address, string body) =>
        server.SendAsync(HttpMethod.Post, address, Requests.Content(System.Text.Encoding.UTF8.GetBytes(body)));

    private Task<TestServer> StartAsync(bool onlyStored = false) =>
        TestServer.StartAsync(TestServer.Options with { StoredOperations = _folder, OnlyStoredOperations = onlyStored });

    private void Store(string id, string text) => File.WriteAllText(Path.Combine(_folder, id + ".graphql"), text);
}
