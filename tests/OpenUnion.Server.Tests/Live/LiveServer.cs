using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenUnion.Data.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.Live;

/// <summary>A server over a database of its own that holds the seeds, or what another template holds; and further revisions of the seeds.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SeedEdition _edition = new();
    private int _editions;

    private LiveServer(TestDatabase database, WebApplication app, TestServer server) => (Database, _app, Server) = (database, app, server);

    public TestDatabase Database { get; }

    public TestServer Server { get; }

    public RevisionWatch Watch => _app.Services.GetRequiredService<RevisionWatch>();

    public static async Task<LiveServer> StartAsync(Func<ServerOptions, ServerOptions>? with = null, TestTemplate? from = null)
    {
        var database = await TestDatabase.CreateAsync(from ?? SeededDatabase.Template);
        var options = TestServer.Options with { Database = database.Reader, MaxTypeCost = 10_000 };
        var app = OpenUnionServer.Create(with?.Invoke(options) ?? options);
        var live = new LiveServer(database, app, await TestServer.StartAsync(app));
        await live.Watch.NextAsync(0, CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));
        return live;
    }

    /// <summary>Waits until the server relies on what it knows of revisions.</summary>
    public async Task LiveAsync()
    {
        while (!Watch.IsLive)
            await Task.Delay(5);
    }

    /// <summary>Imports one more revision, in which three districts of one name are called otherwise.</summary>
    public Task<int> ReviseAsync()
    {
        _edition.Replace("regions", _editions == 0 ? "Chaoyang District," : $"Chaoyang No. {_editions},", $"Chaoyang No. {++_editions},");
        return _edition.ImportAsync(Database);
    }

    public async ValueTask DisposeAsync()
    {
        _edition.Dispose();
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
