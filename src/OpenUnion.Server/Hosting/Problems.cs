using Microsoft.AspNetCore.Http;
using OpenUnion.GraphQL;

namespace OpenUnion.Server.Hosting;

/// <summary>What is wrong with a request to a surface other than GraphQL, as problem details: https://www.rfc-editor.org/rfc/rfc9457</summary>
internal static class Problems
{
    /// <summary>The errors of a request: the first as the problem itself, all of them in its member <c>errors</c>.</summary>
    public static IResult Of(IReadOnlyList<GraphQLError> errors, int status = StatusCodes.Status400BadRequest) => Results.Problem(
        statusCode: status,
        detail: errors[0].Message,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = errors[0].Code,
            ["errors"] = errors.Select(error => new { message = error.Message, code = error.Code }).ToArray(),
        });

    /// <summary>One problem.</summary>
    public static IResult Of(int status, string code, string detail) => Of([new GraphQLError(detail).WithCode(code)], status);

    /// <summary>Ends an answer that failed midway. Half a file must not look like a whole one: what has begun is broken off.</summary>
    public static Task BreakOffAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        return Of(StatusCodes.Status503ServiceUnavailable, "OU3001", "The database cannot be reached at the moment; try again soon.").ExecuteAsync(context);
    }
}
