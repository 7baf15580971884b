using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>An answer of 50 MB from the real database, on its only connection, by the real server.</summary>
[Collection(Alone.Name)]
public sealed class LargeAnswerTests : IAsyncLifetime
{
    private const int TextLength = 5_000_000;
    private const int Copies = 10;
    private const long MostHeld = 8 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TestDatabase _database = null!;
    private TestServer _server = null!;
    private string _slug = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        _slug = (string)(await TestDatabase.ScalarAsync(
            _database.Owner, $"UPDATE stations SET note = repeat('站', {TextLength / 3}) WHERE slug = (SELECT min(slug) FROM stations) RETURNING slug"))!;
        var reader = new NpgsqlConnectionStringBuilder(_database.Reader) { MaxPoolSize = 1 };
        _server = await TestServer.StartAsync(OpenUnionServer.Create(TestServer.Options with { Database = reader.ConnectionString }));
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task It_waits_in_the_database_while_its_client_does_not_read_and_is_whole_in_the_end()
    {
        await _server.QueryAsync("{ dataset { revision } }");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var response = await AskAsync();
        await using var body = await response.Content.ReadAsStreamAsync();

        await UntilAsync("SELECT wait_event = 'ClientWrite' FROM pg_stat_activity WHERE application_name = 'openunion-server' AND datname = current_database()");

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(MostHeld);
        var (length, hash) = await HashAsync(body);
        var expected = await ExpectedAsync();
        (length, hash).ShouldBe((expected.Length, Convert.ToHexString(SHA256.HashData(expected))));
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_ends_it_and_the_connection_serves_others()
    {
        using (var response = await AskAsync())
        {
            await using var body = await response.Content.ReadAsStreamAsync();
            await body.ReadExactlyAsync(new byte[1000]);
        }

        await UntilNothingRunsAsync();
        (await _server.QueryAsync("{ dataset { revision } }")).Body.ShouldStartWith("""{"data":{"dataset":{"revision":1}}""");
    }

    [Fact]
    public async Task A_client_that_leaves_while_the_statement_runs_cancels_it()
    {
        await using var connection = new NpgsqlConnection(_database.Owner);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var locking = new NpgsqlCommand("LOCK TABLE stations IN ACCESS EXCLUSIVE MODE", connection, transaction))
            await locking.ExecuteNonQueryAsync();
        using var leaving = new CancellationTokenSource();
        var request = _server.Client.GetAsync(Address, leaving.Token);
        await UntilAsync("SELECT wait_event_type = 'Lock' FROM pg_stat_activity WHERE application_name = 'openunion-server' AND datname = current_database()");

        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => request);
        await UntilNothingRunsAsync();
        (await _server.QueryAsync("{ dataset { revision } }")).Body.ShouldContain("\"revision\":1");
    }

    private string Address =>
        "/graphql?query=" + Uri.EscapeDataString($$"""{ station(slug: "{{_slug}}") { {{string.Join(' ', Enumerable.Range(0, Copies).Select(i => $"n{i}: note"))}} } }""");

    private async Task<HttpResponseMessage> AskAsync()
    {
        var response = await _server.Client.GetAsync(Address, HttpCompletionOption.ResponseHeadersRead);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return response;
    }

    /// <summary>The answer, put together here.</summary>
    private async Task<byte[]> ExpectedAsync()
    {
        var note = (string)(await TestDatabase.ScalarAsync(_database.Owner, $"SELECT note FROM stations WHERE slug = '{_slug}'"))!;
        var members = string.Join(',', Enumerable.Range(0, Copies).Select(i => $"\"n{i}\":\"{note}\""));
        return Encoding.UTF8.GetBytes($$$"""{"data":{"station":{{{{members}}}}},"extensions":{"revision":1}}""");
    }

    private static async Task<(long Length, string Hash)> HashAsync(Stream body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (buffer, length) = (new byte[64 << 10], 0L);
        while (await body.ReadAsync(buffer) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            length += read;
        }

        return (length, Convert.ToHexString(hash.GetHashAndReset()));
    }

    private Task UntilNothingRunsAsync() =>
        UntilAsync("SELECT count(*) = 0 FROM pg_stat_activity WHERE application_name = 'openunion-server' AND datname = current_database() AND state <> 'idle'");

    private async Task UntilAsync(string question)
    {
        for (var clock = Stopwatch.StartNew(); await TestDatabase.ScalarAsync(_database.Superuser, question) is not true;)
            clock.Elapsed.ShouldBeLessThan(Patience, question);
    }
}
