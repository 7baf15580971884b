using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace OpenUnion.Server;

/// <summary><c>/health</c>: 200 with the dataset's revision while the database answers, else 503.</summary>
internal static partial class HealthEndpoint
{
    private const int TimeoutSeconds = 3;

    public static void MapHealth(this WebApplication app, NpgsqlDataSource database)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OpenUnion.Health");
        app.MapGet("/health", async (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            try
            {
                return Results.Json(new { status = "ok", revision = await RevisionAsync(database, context.RequestAborted) });
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or OperationCanceledException)
            {
                var problem = ProblemOf(exception);
                Unwell(log, problem, exception);
                return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, detail: problem);
            }
        });
    }

    private static string ProblemOf(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } => "The database lacks the table of revisions; run: openunion migrate",
        PostgresException => "The database refuses to answer.",
        _ => "The database does not answer.",
    };

    /// <summary>The newest revision; null for a dataset without any.</summary>
    private static async Task<int?> RevisionAsync(NpgsqlDataSource database, CancellationToken aborted)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        time.CancelAfter(TimeSpan.FromSeconds(TimeoutSeconds));
        await using var command = database.CreateCommand("select max(number) from revisions");
        return await command.ExecuteScalarAsync(time.Token) as int?;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void Unwell(ILogger log, string problem, Exception exception);
}
