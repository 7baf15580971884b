using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using OpenUnion.Server;
using OpenUnion.Testing;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>The whole server with the built pages, over a database that holds the seeds; one for all tests of a collection.</summary>
public sealed class Site : IAsyncLifetime
{
    /// <summary>For requests of a test that stand for a browser's.</summary>
    public static readonly APIRequestContextOptions AsBrowser = new() { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Accept"] = "text/html,*/*;q=0.8" } };

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false });
    private TestDatabase? _database;
    private WebApplication? _server;

    /// <summary>Ends in a slash.</summary>
    public Uri Url { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        _server = await StartAsync(_database.Reader);
        Url = At(_server);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    /// <summary>The address of a page.</summary>
    public Uri Page(string path) => new(Url, path);

    /// <summary>What the API itself says to one of the pages' queries.</summary>
    public async Task<JsonNode> AskAsync(string query)
    {
        return await QueryAsync(Dist.Query(query));
    }

    /// <summary>What the API itself says.</summary>
    public async Task<JsonNode> QueryAsync(string query)
    {
        using var response = await _client.PostAsJsonAsync(Page("graphql"), new { query });
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <summary>A second server over the same database, to be stopped and started.</summary>
    internal Task<WebApplication> StartAnotherAsync(int port = 0) => StartAsync(_database!.Reader, port);

    /// <summary>What the database itself says.</summary>
    public async Task<long> CountAsync(string table) =>
        (long)(await TestDatabase.ScalarAsync(_database!.Reader, $"select count(*) from {table}"))!;

    /// <summary>A server over any database, there or not.</summary>
    internal static async Task<WebApplication> StartAsync(string database, int port = 0)
    {
        var server = OpenUnionServer.Create(new ServerOptions { Database = database, Urls = [$"http://127.0.0.1:{port}"], WebRoot = Dist.Folder });
        await server.StartAsync();
        return server;
    }

    internal static Uri At(WebApplication server) => new(server.Urls.Single().TrimEnd('/') + "/");
}
