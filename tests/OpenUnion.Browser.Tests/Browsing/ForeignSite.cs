using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>Somebody else's page, of another origin and with a strict policy, that has the map on it.</summary>
internal sealed class ForeignSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Uri _api;
    private readonly string _script;
    private readonly string _policy;

    private ForeignSite(WebApplication app, Uri api, bool hasScript, Uri? basemap)
    {
        (_app, _api) = (app, api);
        var source = api.GetLeftPart(UriPartial.Authority);
        (_script, var scripts) = hasScript ? ("/widget/openunion-map.js", "'self'") : (new Uri(api, "widget/openunion-map.js").AbsoluteUri, source);
        // The one that docs/map.md gives.
        var hosts = basemap is null ? source : $"{source} {basemap.GetLeftPart(UriPartial.Authority)}";
        _policy = $"default-src 'none'; script-src {scripts}; connect-src {hosts}; worker-src blob:";
    }

    /// <summary>With <paramref name="hasScript"/> it serves the element's files itself, as a page does that took the npm package; with <paramref name="basemap"/> its policy allows that host too.</summary>
    public static async Task<ForeignSite> StartAsync(Uri api, bool hasScript = false, Uri? basemap = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new ForeignSite(builder.Build(), api, hasScript, basemap);
        if (hasScript) site._app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(Path.Combine(Dist.Folder, "widget")), RequestPath = "/widget" });
        site._app.MapGet("/", site.Show);
        site._app.MapGet("/frame", site.ShowFrame);
        await site._app.StartAsync();
        return site;
    }

    /// <summary>The page on which the element has some attributes.</summary>
    public Uri Page(string attributes = "") => new(Site.At(_app), $"?attributes={Uri.EscapeDataString(attributes)}");

    /// <summary>A page without any script, with the map as a frame.</summary>
    public Uri Frame(string query) => new(Site.At(_app), $"frame?query={Uri.EscapeDataString(query)}");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Show(HttpContext context, string attributes)
    {
        context.Response.Headers.ContentSecurityPolicy = _policy;
        return Html($"""
            <script type="module" src="{_script}"></script>
            <main><h1>本市驿站</h1><openunion-map api="{_api}" {attributes}></openunion-map></main>
            """);
    }

    private IResult ShowFrame(HttpContext context, string query)
    {
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; frame-src {_api.GetLeftPart(UriPartial.Authority)}";
        return Html($"""<main><h1>本市驿站</h1><iframe src="{_api}embed?{query}" width="1000" height="700" allow="geolocation" title="工会驿站地图"></iframe></main>""");
    }

    private static IResult Html(string body) =>
        Results.Text($"""<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>本市驿站</title></head><body>{body}</body></html>""", "text/html");
}
