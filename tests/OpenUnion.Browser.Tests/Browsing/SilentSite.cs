using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>The pages from a cache or a proxy behind which the API is down.</summary>
internal static class SilentSite
{
    public static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseFileServer(new FileServerOptions { FileProvider = new PhysicalFileProvider(Dist.Folder) });
        app.Map("/graphql", () => Results.Text("<h1>Service unavailable</h1>", "text/html", statusCode: 503));
        await app.StartAsync();
        return app;
    }
}
