using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace OpenUnion.Server.Pages;

/// <summary>Sends a page that knows its language.</summary>
internal static class PageResponse
{
    /// <summary>Sends a page, or says that the client has it already.</summary>
    /// <param name="cacheControl">For how long a cache may give it away.</param>
    public static async Task SendAsync(HttpContext context, PageView view, string page, string cacheControl)
    {
        var (request, response) = (context.Request, context.Response);
        var bytes = Encoding.UTF8.GetBytes(page);
        SetHeaders(context, view);
        response.Headers.CacheControl = cacheControl;
        if (response.StatusCode == StatusCodes.Status200OK && IsKnown(request, response, bytes)) return;
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static void SetHeaders(HttpContext context, PageView view)
    {
        var headers = context.Response.Headers;
        headers.ContentType = "text/html; charset=utf-8";
        headers.ContentLanguage = view.Language.Tag();
        headers.ContentSecurityPolicy = PagePolicies.For(context.Request);
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers.Append(HeaderNames.Vary, "Accept-Language, Cookie");
    }

    // The tag is that of the text; weak, since compression makes other bytes of it.
    private static bool IsKnown(HttpRequest request, HttpResponse response, byte[] bytes)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"", isWeak: true);
        response.Headers.ETag = tag.ToString();
        if (!EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)) return false;
        if (!known.Any(one => one.Compare(tag, useStrongComparison: false))) return false;
        response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
