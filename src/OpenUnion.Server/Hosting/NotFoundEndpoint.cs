using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OpenUnion.Server.Hosting;

/// <summary>Answers for every address that nothing else answers for: https://www.rfc-editor.org/rfc/rfc9457</summary>
internal static class NotFoundEndpoint
{
    public static void MapNotFound(this WebApplication app) =>
        app.MapFallback("{*path}", (HttpContext context) => Results.Problem(
            statusCode: StatusCodes.Status404NotFound,
            detail: $"There is nothing at {context.Request.Path}. The API is at /graphql.",
            instance: context.Request.Path));
}
