using Microsoft.AspNetCore.Http;

namespace OpenUnion.Server.Pages;

/// <summary>What each page may load and who may frame it: https://www.w3.org/TR/CSP3/</summary>
internal static class PagePolicies
{
    // Neither inline scripts and styles nor eval nor another host: the pages need no exception.
    private const string Common = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; ";

    // MapLibre makes its worker out of its own text.
    private const string Own = Common + "connect-src 'self'; worker-src blob:; frame-ancestors 'none'";
    private const string Embedded = Common + "connect-src 'self'; worker-src blob:; frame-ancestors *";

    // A basemap of one's own names its hosts in its style, which nobody here has read.
    private const string EmbeddedWithBasemap = Common + "connect-src 'self' https:; worker-src blob:; frame-ancestors *";

    public static string For(HttpRequest request)
    {
        if (!request.Path.StartsWithSegments("/embed.html", StringComparison.Ordinal)) return Own;
        return request.Query.ContainsKey("basemap") ? EmbeddedWithBasemap : Embedded;
    }
}
