using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>A provider of basemaps: a style, and tiles of one colour at every other address.</summary>
internal sealed class BasemapSite : IAsyncDisposable
{
    /// <summary>A pixel of red 0, green 0 and blue 255.</summary>
    private static readonly byte[] Blue = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC");

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _tiles = new();

    private BasemapSite(WebApplication app) => _app = app;

    public Uri Url => Site.At(_app);

    /// <summary>Tiles that were asked for, as path and query.</summary>
    public IReadOnlyCollection<string> Tiles => _tiles;

    public static async Task<BasemapSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new BasemapSite(builder.Build());
        site._app.Use((context, next) =>
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return next(context);
        });
        site._app.MapGet("/style.json", () => Json(site.Style()));
        site._app.MapGet("/page.json", () => Results.Text("<h1>Sign in</h1>", "text/html"));
        site._app.MapGet("/empty.json", () => Json("{}"));
        site._app.MapGet("/refused.json", () => Json("""{ "version": 8, "sources": {}, "layers": [{ "id": "streets", "type": "streets" }] }"""));
        site._app.MapGet("/missing/{**path}", () => Results.NotFound());
        site._app.MapGet("/broken/{**path}", () => Results.StatusCode(500));
        site._app.MapGet("/{**path}", site.Tile);
        await site._app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Tile(HttpContext context)
    {
        _tiles.Enqueue(Uri.UnescapeDataString(context.Request.GetEncodedPathAndQuery()));
        return Results.Bytes(Blue, "image/png");
    }

    private string Style() => $$"""
        {
          "version": 8,
          "sources": { "streets": { "type": "raster", "tiles": ["{{Url}}streets/{z}/{x}/{y}.png"], "tileSize": 256, "attribution": "© <a href='{{Url}}copyright'>Streets and contributors</a>" } },
          "layers": [{ "id": "streets", "type": "raster", "source": "streets" }]
        }
        """;

    private static IResult Json(string text) => Results.Text(text, "application/json");
}
