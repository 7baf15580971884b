using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime;

/// <summary>One database of synthetic stations with a client, for a class of tests that change nothing in it.</summary>
public sealed class SyntheticGraph : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public GraphClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync(SyntheticDatabase.Template);
        Client = new GraphClient(Database.Reader);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Database.DisposeAsync();
    }
}
