using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenUnion.Data.Runtime;

namespace OpenUnion.Server.Pages.Crawling;

/// <summary>
/// <c>/robots.txt</c>, <c>/sitemap.xml</c> and the files of up to 50,000 addresses that it lists (https://www.sitemaps.org/protocol.html):
/// the pages of all stations, in order of their slugs.
/// </summary>
internal sealed class Sitemap(StationSlugs slugs)
{
    /// <summary>What the protocol allows in a file.</summary>
    public const int AddressesPerFile = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];
    private static readonly XmlWriterSettings Layout = new() { Async = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public void Map(WebApplication app)
    {
        app.MapMethods("/robots.txt", Methods, (HttpContext context) => Results.Text($"User-agent: *\nDisallow: /graphql\nDisallow: /export/\nSitemap: {WrittenPage.Root(context.Request)}/sitemap.xml\n"));
        app.MapMethods("/sitemap.xml", Methods, WriteIndexAsync);
        app.MapMethods("/sitemap-{file:int}.xml", Methods, WriteFileAsync);
    }

    private async Task WriteIndexAsync(HttpContext context)
    {
        var stations = await slugs.CountAsync(context.RequestAborted);
        var files = Math.Max(1, (stations + AddressesPerFile - 1) / AddressesPerFile);
        var addresses = Enumerable.Range(1, files).Select(file => string.Create(CultureInfo.InvariantCulture, $"sitemap-{file}.xml"));
        await WriteAsync(context, "sitemapindex", "sitemap", addresses);
    }

    private async Task WriteFileAsync(HttpContext context, int file)
    {
        var page = file < 1 ? [] : await slugs.PageAsync((long)(file - 1) * AddressesPerFile, AddressesPerFile, context.RequestAborted);
        if (page.Count == 0 && file != 1)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var stations = page.Select(slug => $"stations/{Uri.EscapeDataString(slug)}");
        await WriteAsync(context, "urlset", "url", file == 1 ? stations.Prepend("") : stations);
    }

    private static async Task WriteAsync(HttpContext context, string root, string entry, IEnumerable<string> paths)
    {
        var response = context.Response;
        response.ContentType = "application/xml; charset=utf-8";
        response.Headers.CacheControl = "public, max-age=3600, stale-while-revalidate=86400";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        var home = WrittenPage.Root(context.Request);
        await using var xml = XmlWriter.Create(response.Body, Layout);
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, root, Namespace);
        foreach (var path in paths)
        {
            await xml.WriteStartElementAsync(null, entry, Namespace);
            await xml.WriteElementStringAsync(null, "loc", Namespace, $"{home}/{path}");
            await xml.WriteEndElementAsync();
        }

        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }
}
