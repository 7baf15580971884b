using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenUnion.Data.Runtime.Revisions;
using OpenUnion.GraphQL;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Changes;

/// <summary>
/// <c>/changes.ndjson?since=&amp;types=</c>: what happened after a revision, a line a change, complete up to the revision that
/// the header <c>OpenUnion-Revision</c> names: with it as <c>since</c>, the next request goes on.
/// </summary>
internal static partial class ChangesEndpoint
{
    public static void MapChanges(this WebApplication app)
    {
        var feed = new ChangeFeed(app.Services.GetRequiredService<NpgsqlDataSource>());
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OpenUnion.Changes");
        app.MapMethods("/changes.ndjson", [HttpMethods.Get, HttpMethods.Head], context => AnswerAsync(context, feed, log)).DisableRequestTimeout();
    }

    private static async Task AnswerAsync(HttpContext context, ChangeFeed feed, ILogger log)
    {
        var errors = new List<GraphQLError>();
        var question = ChangesQuestion.Read(context.Request.Query, errors);
        if (errors.Count > 0)
        {
            await Problems.Of(errors).ExecuteAsync(context);
            return;
        }

        try
        {
            await AnswerAsync(context, feed, question);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            Failed(log, exception);
            await Problems.BreakOffAsync(context);
        }
    }

    private static async Task AnswerAsync(HttpContext context, ChangeFeed feed, ChangesQuestion question)
    {
        var (response, cancellation) = (context.Response, context.RequestAborted);
        var until = await feed.NewestAsync(cancellation);
        response.Headers.ETag = question.ETag(until);
        response.Headers.CacheControl = Freshness.UntilRevised;
        response.SetRevision(until);
        if (EntityTags.Match(context.Request, question.ETag(until)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = "application/x-ndjson; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var place = ChangeFeed.Place.After(question.Since);
        while (await feed.WriteNextAsync(place, until, question.Tables, response.BodyWriter, cancellation) is { } next)
        {
            place = next;
            await response.BodyWriter.FlushAsync(cancellation);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The feed of changes failed.")]
    private static partial void Failed(ILogger log, Exception exception);
}
