using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenUnion.Data.Runtime;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server;

/// <summary><c>/health</c>: 200 with the dataset's revision while the database can be served from, else 503 with what is lacking.</summary>
internal static partial class HealthEndpoint
{
    private const int TimeoutSeconds = 3;

    public static void MapHealth(this WebApplication app, NpgsqlDataSource database)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OpenUnion.Health");
        app.MapMethods("/health", [HttpMethods.Get, HttpMethods.Head], async (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = Freshness.NoStore;
            try
            {
                var health = await AskAsync(database, context.RequestAborted);
                return health.Lacking.Count == 0
                    ? Results.Json(new { status = "ok", revision = health.Revision })
                    : Unwell(log, $"The database lacks {string.Join(", ", health.Lacking)}; run: openunion migrate");
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or OperationCanceledException)
            {
                return Unwell(log, exception is PostgresException ? "The database refuses to answer." : "The database does not answer.", exception);
            }
        });
    }

    private static async Task<DatasetHealth> AskAsync(NpgsqlDataSource database, CancellationToken aborted)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        time.CancelAfter(TimeSpan.FromSeconds(TimeoutSeconds));
        return await DatasetHealth.AskAsync(database, time.Token);
    }

    private static IResult Unwell(ILogger log, string problem, Exception? exception = null)
    {
        Log(log, problem, exception);
        return Results.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, detail: problem);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private static partial void Log(ILogger log, string problem, Exception? exception);
}
