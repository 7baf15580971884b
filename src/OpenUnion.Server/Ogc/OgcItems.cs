using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Exchange.Export.Features;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning.Export;
using OpenUnion.GraphQL;
using OpenUnion.Server.Export;
using OpenUnion.Server.GraphQL;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Ogc;

/// <summary>Pages of features, and single ones. They have the server's connections and its time limit for statements.</summary>
internal sealed partial class OgcItems(Lazy<GraphSchema> graph, DatasetExport exports, ServerOptions options, ILogger<OgcItems> log)
{
    private const int MemoryOfAnswer = 1 << 20;

    private readonly Gate _gate = new(OgcEndpoints.Connections);

    public async Task PageAsync(HttpContext context, string root, ExportType type)
    {
        var errors = new List<GraphQLError>();
        var query = context.Request.Query;
        var (request, limit, after) = (OgcParameters.Read(type, query, errors), OgcParameters.Limit(query, errors), query["after"].FirstOrDefault());
        if (after?.Contains('\0', StringComparison.Ordinal) == true)
            errors.Add(new GraphQLError("The parameter `after` is no key; expected the link `next` of a page.").WithCode("OU2068"));
        var collection = $"{root}/collections/{type.Name}";
        await AnswerAsync(context, request, errors, found =>
        {
            var page = new FeaturePage(limit, after, $"{collection}/items{context.Request.QueryString}", (key, revision) => $"{collection}/items?{Next(query, found, limit, key, revision)}", collection);
            return new(FeatureExport.Of(found, page), (export, answer, cancellationToken) => export.WritePageAsync(answer, page, cancellationToken));
        });
    }

    public async Task FeatureAsync(HttpContext context, string root, ExportType type, string id)
    {
        var condition = new Dictionary<string, object?>(StringComparer.Ordinal) { [type.Key] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["eq"] = id } };
        var request = new ExportRequest(type.Name, "geojson") { Conditions = [condition] };
        var collection = $"{root}/collections/{type.Name}";
        var page = new FeaturePage(1, null, $"{collection}/items/{Uri.EscapeDataString(id)}", (_, _) => "", collection);
        await AnswerAsync(context, request, [], found => new(found, (export, answer, cancellationToken) => export.Rows == 1 ? export.WriteFeatureAsync(answer, page, cancellationToken) : Task.CompletedTask));
    }

    /// <summary>The parameters of the next page. All pages are of one revision, and of one moment where the filter means that of asking.</summary>
    private static string Next(IQueryCollection query, ExportQuery found, int limit, string key, int revision)
    {
        // A filter that had its moment written into it has the box and the time in it as well.
        string[] written = found.DependsOnMoment ? [.. OgcParameters.OfPage, .. OgcParameters.Filters] : OgcParameters.OfPage;
        var kept = query.Where(parameter => !written.Contains(parameter.Key, StringComparer.Ordinal)).Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString()));
        var pinned = found.DependsOnMoment ? found.Address.Parameters.Where(parameter => parameter.Key == "where") : [];
        var page = new Dictionary<string, string>(StringComparer.Ordinal) { ["limit"] = $"{limit}", ["revision"] = $"{revision}", ["after"] = key };
        return string.Join('&', kept.Concat(pinned).Concat(page).Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value)}"));
    }

    private async Task AnswerAsync(HttpContext context, ExportRequest request, List<GraphQLError> errors, Func<ExportQuery, Asked> ask)
    {
        var query = ExportReader.Read(graph.Value, request, errors);
        if (errors.Count > 0)
        {
            await Problems.Of(errors).ExecuteAsync(context);
            return;
        }

        if (!_gate.TryEnter())
        {
            context.Response.Headers.RetryAfter = "1";
            await Problems.Of(StatusCodes.Status503ServiceUnavailable, "SERVER_BUSY", $"All {_gate.Places} places for requests of features are taken; try again in a second.").ExecuteAsync(context);
            return;
        }

        // A client that reads slowly keeps neither a place nor a connection: the answer is whole before the first byte goes out.
        await using var answer = new FileBufferingWriteStream(MemoryOfAnswer);
        try
        {
            using var time = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            time.CancelAfter(options.RequestTimeout);
            await FillAsync(context, answer, ask(query!), errors, time.Token);
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException or OperationCanceledException && !context.RequestAborted.IsCancellationRequested)
        {
            Failed(log, request.Type, exception);
            await FailAsync(context);
            return;
        }
        finally
        {
            _gate.Leave();
        }

        if (errors.Count > 0)
        {
            await Problems.Of(errors, errors[0].Code == "OU2067" ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest).ExecuteAsync(context);
            return;
        }

        if (answer.Length == 0)
        {
            context.Response.Clear();
            await OgcEndpoints.NotFound($"The collection {request.Type} has no such feature.").ExecuteAsync(context);
            return;
        }

        context.Response.ContentLength = answer.Length;
        await answer.DrainBufferAsync(context.Response.Body, context.RequestAborted);
    }

    private async Task FillAsync(HttpContext context, Stream answer, Asked asked, List<GraphQLError> errors, CancellationToken cancellationToken)
    {
        await using var export = await exports.OpenAsync(asked.Query, errors, cancellationToken);
        if (export is null) return;
        ExportHeaders.SetCaching(context, asked.Query, export.Revision.Number);
        // Links name the server as the request does, and the answer its moment.
        context.Response.Headers.Remove("ETag");
        context.Response.ContentType = OgcDocuments.GeoJson;
        await asked.Write(export, answer, cancellationToken);
    }

    private static async Task FailAsync(HttpContext context)
    {
        context.Response.Clear();
        await Problems.Of(StatusCodes.Status503ServiceUnavailable, "OU3001", "The database cannot answer at the moment; try again soon, or ask for less.").ExecuteAsync(context);
    }

    /// <summary>What is asked, and how the answer is written.</summary>
    private sealed record Asked(ExportQuery Query, Func<OpenedExport, Stream, CancellationToken, Task> Write);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Features of {Type} failed.")]
    private static partial void Failed(ILogger log, string type, Exception exception);
}
