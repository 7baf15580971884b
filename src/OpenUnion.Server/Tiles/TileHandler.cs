using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OpenUnion.Data.Planning.Clusters;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Clusters;
using OpenUnion.GraphQL;
using OpenUnion.Server.Caching;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Tiles;

/// <summary>Answers requests for tiles, and for the document that describes them.</summary>
internal sealed partial class TileHandler(TileQueries queries, TileDatabase database, RevisionAnswers answers, TileGate gate, ILogger<TileHandler> log)
{
    private const string ContentType = "application/vnd.mapbox-vector-tile";
    private const string RetryAfterSeconds = "5";

    public Task TileAsync(HttpContext context, string zoom, string x, string y)
    {
        if (Address(zoom, x, y) is not { } tile)
            return Problems.Of(StatusCodes.Status404NotFound, "OU2093", $"There is no tile {zoom}/{x}/{y}; expected a zoom from 0 to {CellBox.MaxZoom}, and a column and a row below 2 to the power of the zoom.").ExecuteAsync(context);
        return AnswerAsync(context, query =>
        {
            var moment = query.Now();
            return new RevisionAnswer(string.Create(CultureInfo.InvariantCulture, $"{tile.Zoom}.{tile.X}.{tile.Y}-{moment.Key}"), ContentType, query.DependsOnClock, cancellation => gate.RunAsync(() => ReadAsync(tile, moment, cancellation), cancellation));
        });
    }

    /// <summary>TileJSON.</summary>
    public Task DocumentAsync(HttpContext context) => AnswerAsync(context, query =>
    {
        var moment = query.Now();
        var address = new TileAddresses(context.Request);
        return new RevisionAnswer($"json-{address.Digest}-{moment.Key}", "application/json", query.DependsOnClock, cancellation => gate.RunAsync(() => DescribeAsync(address, moment, cancellation), cancellation));
    });

    private async Task<(int Revision, byte[] Data)> ReadAsync(TileAddress tile, TileMoment moment, CancellationToken cancellationToken)
    {
        var made = await database.ReadAsync(tile, moment, cancellationToken);
        return (made.Revision, made.Data);
    }

    private async Task<(int Revision, byte[] Data)> DescribeAsync(TileAddresses address, TileMoment moment, CancellationToken cancellationToken)
    {
        var extent = await database.DescribeAsync(moment, cancellationToken);
        return (extent.Revision, TileJson.Of(extent, moment.Query.System, address));
    }

    private async Task AnswerAsync(HttpContext context, Func<TileQuery, RevisionAnswer> answer)
    {
        var errors = new List<GraphQLError>();
        if (queries.Find(context.Request, errors) is not { } query)
        {
            await Problems.Of(errors).ExecuteAsync(context);
            return;
        }

        try
        {
            await answers.AnswerAsync(context, answer(query));
        }
        catch (DatasetException exception) when (!context.Response.HasStarted)
        {
            Failed(log, context.Request.Path, exception);
            await FailAsync(context, exception.Error);
        }
        catch (TileGateFullException exception) when (!context.Response.HasStarted)
        {
            await FailAsync(context, new GraphQLError(exception.Message).WithCode("OU3012"));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private static Task FailAsync(HttpContext context, GraphQLError error)
    {
        context.Response.Headers.CacheControl = Freshness.NoStore;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problems.Of([error], StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
    }

    private static TileAddress? Address(string zoom, string x, string y)
    {
        var tile = new TileAddress(Number(zoom), Number(x), Number(y));
        return tile.Exists ? tile : null;
    }

    // Without signs, spaces and leading zeros, so that a tile has one address.
    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (text.Length == 1 || text[0] != '0') ? number : -1;

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Path} was not made.")]
    private static partial void Failed(ILogger log, string path, Exception exception);
}
