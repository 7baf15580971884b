using Microsoft.AspNetCore.Http;
using OpenUnion.Server.Hosting;
using OpenUnion.Server.Pages.Html;

namespace OpenUnion.Server.Pages;

/// <summary>A page that the server wrote.</summary>
/// <param name="Title">What the browser's tab says.</param>
/// <param name="Head">Further elements of the head.</param>
/// <param name="Content">What stands between the header and the footer.</param>
internal sealed record WrittenPage(string Title, Markup Head, Markup Content)
{
    /// <summary>Sends a page of a revision.</summary>
    public Task SendAsync(HttpContext context, PageShell shell, PageView view, string cacheControl, int revision)
    {
        context.Response.SetRevision(revision);
        return SendAsync(context, shell, view, cacheControl);
    }

    /// <summary>Sends a page that does not depend on the data.</summary>
    public Task SendAsync(HttpContext context, PageShell shell, PageView view, string cacheControl) =>
        PageResponse.SendAsync(context, view, shell.Fill(view, $"<title>{Title}</title>\n{Head}", Content), cacheControl);

    /// <summary>
    /// Where a page is in each language. Search engines name no language, so that they find Chinese at the plain address:
    /// https://developers.google.com/search/docs/specialty/international/localized-versions
    /// </summary>
    public static Markup Alternates(string address, PageLanguage language) => $"""
        <link rel="canonical" href="{address}{(language == PageLanguage.English ? "?lang=en" : "")}">
        <link rel="alternate" hreflang="zh-Hans" href="{address}">
        <link rel="alternate" hreflang="en" href="{address}?lang=en">
        <link rel="alternate" hreflang="x-default" href="{address}">

        """;

    /// <summary>The address that this server has for its clients, without a slash at its end.</summary>
    public static string Root(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
