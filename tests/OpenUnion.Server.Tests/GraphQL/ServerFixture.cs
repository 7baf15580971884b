namespace OpenUnion.Server.Tests.GraphQL;

/// <summary>One server for a class of tests that change nothing in it.</summary>
public sealed class ServerFixture : IAsyncLifetime
{
    internal TestServer Server { get; private set; } = null!;

    internal TestSchema Schema { get; } = new();

    public async Task InitializeAsync() => Server = await TestServer.StartAsync(Schema);

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
