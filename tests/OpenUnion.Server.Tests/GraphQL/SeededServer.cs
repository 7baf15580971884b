using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>One server over the seeds, with the limits that it has by default, for a class of tests.</summary>
public sealed class SeededServer : IAsyncLifetime
{
    private TestDatabase _database = null!;

    internal TestServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        var limits = new ServerOptions { Database = _database.Reader, Urls = [] };
        Server = await TestServer.StartAsync(OpenUnionServer.Create(TestServer.Options with { Database = _database.Reader, MaxFieldCost = limits.MaxFieldCost, MaxTypeCost = limits.MaxTypeCost }));
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await _database.DisposeAsync();
    }
}
