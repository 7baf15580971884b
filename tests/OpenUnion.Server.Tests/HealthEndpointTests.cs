using OpenUnion.Testing;

namespace OpenUnion.Server.Tests;

public sealed class HealthEndpointTests
{
    [Fact]
    public async Task Without_a_database_it_is_503()
    {
        await using var server = await TestServer.StartAsync();

        var answer = await server.GetAsync("/health");

        answer.Status.ShouldBe(503);
        answer.ContentType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("detail").GetString().ShouldBe("The database does not answer.");
        answer.Header("Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task With_a_database_it_is_200_with_the_newest_revision()
    {
        await using var database = await TestDatabase.CreateAsync();
        await TestDatabase.ScalarAsync(database.Owner, "create table revisions (number int); grant select on revisions to public");
        await using var server = await TestServer.StartAsync(TestServer.Options with { Database = database.Reader });

        (await server.GetAsync("/health")).Body.ShouldBe("""{"status":"ok","revision":null}""");
        await TestDatabase.ScalarAsync(database.Owner, "insert into revisions values (1), (12), (7)");

        var answer = await server.GetAsync("/health");
        (answer.Status, answer.Body).ShouldBe((200, """{"status":"ok","revision":12}"""));
    }
}
