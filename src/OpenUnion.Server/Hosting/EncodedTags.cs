using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace OpenUnion.Server.Hosting;

/// <summary>
/// A strong tag stands for certain bytes, and compressed bytes are others: https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.3
/// So the tag of a compressed response names its encoding. Whoever compares tags need know nothing of it.
/// </summary>
internal static class EncodedTags
{
    private static readonly string[] Suffixes = ["-br\"", "-gz\""];

    /// <summary>To stand before the compression of responses.</summary>
    public static void UseEncodedTags(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var given = context.Request.Headers.IfNoneMatch;
        if (given.Count > 0)
            context.Request.Headers.IfNoneMatch = Plain(given);
        context.Response.OnStarting(static state => Name(((HttpContext, StringValues))state), (context, given));
        return next(context);
    });

    private static Task Name((HttpContext Context, StringValues Given) exchange)
    {
        var (response, tag) = (exchange.Context.Response, exchange.Context.Response.Headers.ETag.ToString());
        if (!tag.StartsWith('"'))
            return Task.CompletedTask;
        if (response.StatusCode == StatusCodes.Status304NotModified)
            response.Headers.ETag = Suffixes.Select(suffix => tag[..^1] + suffix).FirstOrDefault(named => exchange.Given.Any(line => line!.Contains(named, StringComparison.Ordinal))) ?? tag;
        else if (response.Headers.ContentEncoding.ToString() is { Length: >= 2 } encoding && !Suffixes.Any(tag.EndsWith))
            response.Headers.ETag = $"{tag[..^1]}-{encoding[..2]}\"";
        return Task.CompletedTask;
    }

    private static StringValues Plain(StringValues given) => Suffixes.Any(suffix => given.Any(line => line!.Contains(suffix, StringComparison.Ordinal)))
        ? new StringValues([.. given, .. given.Select(line => Suffixes.Aggregate(line!, (text, suffix) => text.Replace(suffix, "\"", StringComparison.Ordinal)))])
        : given;
}
