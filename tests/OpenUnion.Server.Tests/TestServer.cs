using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Server.Tests;

/// <summary>The whole server on a free port, around a schema that needs no database.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>Nobody listens on port 1.</summary>
    public static ServerOptions Options { get; } = new()
    {
        Database = "Host=127.0.0.1;Port=1;Username=nobody;Timeout=1",
        Urls = ["http://127.0.0.1:0"],
        WebRoot = Path.Combine(AppContext.BaseDirectory, "no-pages"),
        MaxTypeCost = 1000,
    };

    public static Task<TestServer> StartAsync(ServerOptions? options = null) => StartAsync(new TestSchema(), options);

    public static Task<TestServer> StartAsync(TestSchema schema, ServerOptions? options = null) =>
        StartAsync(OpenUnionServer.Create(options ?? Options, _ => schema.CreateEngine(options ?? Options)));

    public static async Task<TestServer> StartAsync(WebApplication app)
    {
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}
