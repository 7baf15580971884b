using Microsoft.AspNetCore.Builder;
using OpenUnion.Testing;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>A server over a database of its own that holds the seeds, and further revisions of them.</summary>
internal sealed class LiveSite : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _server;
    private readonly SeedEdition _edition = new();
    private int _editions;

    private LiveSite(TestDatabase database, WebApplication server) => (_database, _server) = (database, server);

    public Uri Url => Site.At(_server);

    public static async Task<LiveSite> StartAsync()
    {
        var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        return new LiveSite(database, await Site.StartAsync(database.Reader));
    }

    /// <summary>Imports one more revision, in which a station is called otherwise, and returns its number.</summary>
    public Task<int> ReviseAsync()
    {
        _edition.Replace("stations", _editions == 0 ? ",万达骑士驿站," : $",万达骑士驿站{_editions},", $",万达骑士驿站{++_editions},");
        return _edition.ImportAsync(_database);
    }

    public async ValueTask DisposeAsync()
    {
        _edition.Dispose();
        await _server.DisposeAsync();
        await _database.DisposeAsync();
    }
}
