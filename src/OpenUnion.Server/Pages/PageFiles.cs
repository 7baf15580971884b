using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using OpenUnion.Server.GraphQL;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Pages;

/// <summary>
/// The built pages: <c>index.html</c> at <c>/</c>, <c>graphql.html</c> for a browser at <c>/graphql</c>, <c>embed.html</c> at <c>/embed</c>,
/// and their assets; at <c>/widget</c> the map's script for any page.
/// </summary>
internal static class PageFiles
{
    // An address with one of these asks for the answer, whoever follows it.
    private static readonly string[] OperationParameters = ["query", "id", "documentId", "extensions", "sdl"];

    public static void UsePages(this IApplicationBuilder app, string folder)
    {
        if (!Directory.Exists(folder)) return;
        var files = new PhysicalFileProvider(Path.GetFullPath(folder));
        if (files.GetFileInfo("graphql.html").Exists) app.Use(ShowExplorer);
        if (files.GetFileInfo("embed.html").Exists) app.Use(ShowEmbed);
        app.UseBilingualFiles(folder);
        app.UsePrecompressed(files);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true, OnPrepareResponse = SetHeaders });
    }

    private static Task ShowEmbed(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path == "/embed") context.Request.Path = "/embed.html";
        return next(context);
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
        PrecompressedFiles.SetEncoding(file);
        var headers = file.Context.Response.Headers;
        var path = file.Context.Request.Path;
        if (CacheOfShared(path) is { } cache)
        {
            // Other sites may load them: the map is a script for any page.
            headers.CacheControl = cache;
            headers.AccessControlAllowOrigin = "*";
            headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            return;
        }

        headers.CacheControl = Freshness.NoCache;
        headers.ContentSecurityPolicy = PagePolicies.For(file.Context.Request);
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }

    /// <summary>How long what every site may load can be kept; null for a page.</summary>
    private static string? CacheOfShared(PathString path)
    {
        // Their names change with their content.
        if (path.StartsWithSegments("/assets", StringComparison.Ordinal) || path.StartsWithSegments("/widget/chunks", StringComparison.Ordinal))
            return Freshness.Forever;
        return path.StartsWithSegments("/widget", StringComparison.Ordinal) ? "public, max-age=600, stale-while-revalidate=86400" : null;
    }
}
