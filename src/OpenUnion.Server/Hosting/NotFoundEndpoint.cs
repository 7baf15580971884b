using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using OpenUnion.Server.GraphQL;
using OpenUnion.Server.Pages;

namespace OpenUnion.Server.Hosting;

/// <summary>Answers for every address that nothing else answers for: https://www.rfc-editor.org/rfc/rfc9457, or a page for a browser.</summary>
internal static class NotFoundEndpoint
{
    public static void MapNotFound(this WebApplication app) => app.MapFallback("{*path}", (HttpContext context, PageShell shell) =>
    {
        if (!ContentNegotiation.Names(context.Request.Headers.Accept, "text/html")) return Problem(context).ExecuteAsync(context);
        var view = PageView.Of(context.Request);
        return MissingPage.Address(view).SendMissingAsync(context, shell, view);
    });

    private static IResult Problem(HttpContext context) => Results.Problem(
        statusCode: StatusCodes.Status404NotFound,
        detail: $"There is nothing at {context.Request.Path}. The API is at /graphql.",
        instance: context.Request.Path);
}
