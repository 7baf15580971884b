using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Exchange.Export.Dictionary;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Runtime;
using OpenUnion.Server.Hosting;
using OpenUnion.Server.Pages;

namespace OpenUnion.Server.Export;

/// <summary>
/// The data dictionary: <c>/dictionary</c> for people, <c>/dictionary/datapackage.json</c> (Frictionless), <c>/export/{type}.csv-metadata.json</c>
/// (CSVW, where its readers look for it); and what catalogues read, <c>/dcat.jsonld</c> and <c>/dataset.jsonld</c> (schema.org).
/// </summary>
internal static partial class DictionaryEndpoints
{
    private const string JsonLd = "application/ld+json";

    public static void MapDictionary(this WebApplication app, ServerOptions options)
    {
        var reader = new Lazy<DictionaryReader>(() => new DictionaryReader(app.Services.GetRequiredService<GraphSchema>(), ExportDatabase.Open(options.Database, 1)));
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OpenUnion.Dictionary");
        var shell = app.Services.GetRequiredService<PageShell>();
        Map("/dictionary", (dictionary, context) => new SentPage(shell, dictionary));
        Map("/dictionary/datapackage.json", (dictionary, context) => Json(TableSchemaDocument.Package(dictionary, Host(context)), "application/json"));
        Map("/dcat.jsonld", (dictionary, context) => Json(new CatalogueDocuments(dictionary, Host(context)).Dcat, JsonLd));
        Map("/dataset.jsonld", (dictionary, context) => Json(new CatalogueDocuments(dictionary, Host(context)).SchemaOrg, JsonLd));
        Map("/export/{type}.csv-metadata.json", (dictionary, context) => Csvw(dictionary, context));

        // A delegate of this type, and not a RequestDelegate, whose result nobody would look at.
        void Map(string path, Func<DataDictionary, HttpContext, IResult> answer) =>
            app.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], (Func<HttpContext, Task<IResult>>)(context => AnswerAsync(context, reader.Value, answer, log))).DisableRequestTimeout();
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, DictionaryReader reader, Func<DataDictionary, HttpContext, IResult> answer, ILogger log)
    {
        try
        {
            var dictionary = await reader.ReadAsync(context.RequestAborted);
            context.Response.Headers.CacheControl = Freshness.UntilRevised;
            context.Response.SetRevision(dictionary.Revision.Number);
            return answer(dictionary, context);
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            Failed(log, exception);
            return Problems.Of(StatusCodes.Status503ServiceUnavailable, "OU3001", "The database cannot be reached at the moment; try again soon.");
        }
    }

    private static IResult Csvw(DataDictionary dictionary, HttpContext context)
    {
        var name = (string)context.Request.RouteValues["type"]!;
        return dictionary.Types.FirstOrDefault(type => type.Type.Name == name) is { } found
            ? Json(CsvwDocument.Of(dictionary, found, Host(context)), "application/csvm+json")
            : Problems.Of(StatusCodes.Status404NotFound, "OU2061", $"There is no type \"{name}\" to export.");
    }

    private static IResult Json(object document, string type) => Results.Json(document, ExportSidecar.Layout, type);

    private static string Host(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The data dictionary failed.")]
    private static partial void Failed(ILogger log, Exception exception);

    private sealed class SentPage(PageShell shell, DataDictionary dictionary) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            var view = PageView.Of(context.Request);
            return new DictionaryPage(view, dictionary, Host(context)).Write().SendAsync(context, shell, view, Freshness.UntilRevised);
        }
    }
}
