using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpenUnion.Server.Pages;

/// <summary>
/// Files that the build has compressed with patience (<c>x.br</c>, <c>x.gz</c> beside <c>x</c>) instead of quickly at every request.
/// They come before the response compression, which leaves a response with an encoding alone.
/// </summary>
internal static class PrecompressedFiles
{
    private static readonly (string Encoding, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];
    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>Lets a request for a file find the compressed one that the client takes.</summary>
    public static void UsePrecompressed(this IApplicationBuilder app, IFileProvider files) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return next(context);
        var found = Array.Find(Encodings, one => Takes(request.Headers.AcceptEncoding, one.Encoding) && files.GetFileInfo(request.Path + one.Suffix).Exists);
        if (found.Suffix is not null) request.Path += found.Suffix;
        return next(context);
    });

    /// <summary>Names the encoding and the type of what is inside.</summary>
    public static void SetEncoding(StaticFileResponseContext file)
    {
        var path = file.Context.Request.Path.Value!;
        var found = Array.Find(Encodings, one => path.EndsWith(one.Suffix, StringComparison.Ordinal));
        if (found.Suffix is null) return;
        var headers = file.Context.Response.Headers;
        headers.ContentEncoding = found.Encoding;
        if (Types.TryGetContentType(path[..^found.Suffix.Length], out var type)) headers.ContentType = type;
    }

    private static bool Takes(StringValues accepted, string encoding) =>
        StringWithQualityHeaderValue.TryParseList(accepted, out var list) && list.Any(one => one.Value == encoding && one.Quality is not 0);
}
