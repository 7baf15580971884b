using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using OpenUnion.Server.GraphQL;

namespace OpenUnion.Server.Pages;

/// <summary>The built pages: <c>index.html</c> at <c>/</c>, <c>graphql.html</c> for a browser at <c>/graphql</c>, and their assets.</summary>
internal static class PageFiles
{
    // Neither inline scripts and styles nor eval nor another host: the pages need no exception.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // An address with one of these asks for the answer, whoever follows it.
    private static readonly string[] OperationParameters = ["query", "id", "documentId", "extensions", "sdl"];

    public static void UsePages(this WebApplication app, string folder)
    {
        if (!Directory.Exists(folder)) return;
        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        if (files.GetFileInfo("graphql.html").Exists) app.Use(ShowExplorer);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = SetHeaders });
    }

    private static Task ShowExplorer(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (request.Path != "/graphql" || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))) return next(context);
        if (OperationParameters.Any(request.Query.ContainsKey) || !ContentNegotiation.Names(request.Headers.Accept, "text/html")) return next(context);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        request.Path = "/graphql.html";
        return next(context);
    }

    private static void SetHeaders(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        if (file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal))
        {
            // Their names change with their content. Other sites may load them: the map is a script for any page.
            headers.CacheControl = "public, max-age=31536000, immutable";
            headers.AccessControlAllowOrigin = "*";
            return;
        }

        headers.CacheControl = "no-cache";
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }
}
