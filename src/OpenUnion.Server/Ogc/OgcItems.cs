using Microsoft.AspNetCore.Http;
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
internal sealed partial class OgcItems(Lazy<GraphSchema> graph, DatasetExport exports, int places, ILogger<OgcItems> log)
{
    private readonly Gate _gate = new(places);

    public async Task PageAsync(HttpContext context, string root, ExportType type)
    {
        var errors = new List<GraphQLError>();
        var query = context.Request.Query;
        var (request, limit, after) = (OgcParameters.Read(type, query, errors), OgcParameters.Limit(query, errors), query["after"].FirstOrDefault());
        if (after?.Contains('\0', StringComparison.Ordinal) == true)
            errors.Add(new GraphQLError("The parameter `after` is no key; expected the link `next` of a page.").WithCode("OU2068"));
        var collection = $"{root}/collections/{type.Name}";
        var page = new FeaturePage(limit, after, $"{collection}/items{context.Request.QueryString}", key => Next(collection, query, limit, key), collection);
        await AnswerAsync(context, request, errors, found => FeatureExport.Of(found, page), (export, cancellationToken) => export.WritePageAsync(context.Response.Body, page, cancellationToken));
    }

    public async Task FeatureAsync(HttpContext context, string root, ExportType type, string id)
    {
        var condition = new Dictionary<string, object?>(StringComparer.Ordinal) { [type.Key] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["eq"] = id } };
        var request = new ExportRequest(type.Name, "geojson") { Conditions = [condition] };
        var collection = $"{root}/collections/{type.Name}";
        var page = new FeaturePage(1, null, $"{collection}/items/{Uri.EscapeDataString(id)}", _ => "", collection);
        await AnswerAsync(context, request, [], found => found, async (export, cancellationToken) =>
        {
            if (export.Rows == 1)
                await export.WriteFeatureAsync(context.Response.Body, page, cancellationToken);
            else
                await OgcEndpoints.NotFound($"The collection {type.Name} has no feature \"{id}\".").ExecuteAsync(context);
        });
    }

    private static string Next(string collection, IQueryCollection query, int limit, string key)
    {
        var kept = query.Where(parameter => parameter.Key is not ("after" or "limit")).Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(parameter.Value.ToString())}");
        return $"{collection}/items?{string.Join('&', kept.Append(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"limit={limit}")).Append($"after={Uri.EscapeDataString(key)}"))}";
    }

    private async Task AnswerAsync(HttpContext context, ExportRequest request, List<GraphQLError> errors, Func<ExportQuery, ExportQuery> shape, Func<OpenedExport, CancellationToken, Task> write)
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
            await Problems.Of(StatusCodes.Status503ServiceUnavailable, "SERVER_BUSY", $"All {places} places for requests of features are taken; try again in a second.").ExecuteAsync(context);
            return;
        }

        try
        {
            await using var export = await exports.OpenAsync(shape(query!), errors, context.RequestAborted);
            ExportHeaders.SetCaching(context, query!, export!.Revision.Number);
            // Links name the server as the request does, and the answer its moment.
            context.Response.Headers.Remove("ETag");
            context.Response.ContentType = OgcDocuments.GeoJson;
            await write(export, context.RequestAborted);
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
        {
            Failed(log, request.Type, exception);
            await FailAsync(context);
        }
        finally
        {
            _gate.Leave();
        }
    }

    private static async Task FailAsync(HttpContext context)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        await Problems.Of(StatusCodes.Status503ServiceUnavailable, "OU3001", "The database cannot answer at the moment; try again soon, or ask for less.").ExecuteAsync(context);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Features of {Type} failed.")]
    private static partial void Failed(ILogger log, string type, Exception exception);
}
