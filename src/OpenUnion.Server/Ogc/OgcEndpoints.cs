using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Runtime;
using OpenUnion.Server.Hosting;

namespace OpenUnion.Server.Ogc;

/// <summary>OGC API - Features, Part 1 (https://docs.ogc.org/is/17-069r4/17-069r4.html), at <c>/ogc</c>: what QGIS and ogr2ogr read.</summary>
internal static class OgcEndpoints
{
    /// <summary>Requests for features at one time; more get 503.</summary>
    public const int Connections = 16;

    private const string Path = "/ogc";

    public static void MapOgc(this WebApplication app, ServerOptions options)
    {
        var services = app.Services;
        var items = new Lazy<OgcItems>(() => new OgcItems(
            new Lazy<GraphSchema>(services.GetRequiredService<GraphSchema>),
            new DatasetExport(ExportDatabase.Open(options.Database, Connections)),
            options,
            services.GetRequiredService<ILogger<OgcItems>>()));
        var group = app.MapGroup(Path);
        Get(group, "", context => Document(context, new OgcDocuments(Root(context)).Landing));
        Get(group, "/conformance", context => Document(context, OgcDocuments.Conformance));
        Get(group, "/api", context => Document(context, OgcApiDocument.Of(Root(context)), OgcDocuments.OpenApi));
        Get(group, "/collections", context => Document(context, new OgcDocuments(Root(context)).Collections));
        Get(group, "/collections/{id}", context => WithType(context, type => Document(context, new OgcDocuments(Root(context)).Collection(type))));
        Get(group, "/collections/{id}/items", context => WithType(context, type => items.Value.PageAsync(context, Root(context), type))).DisableRequestTimeout();
        Get(group, "/collections/{id}/items/{feature}", context => WithType(context, type => items.Value.FeatureAsync(context, Root(context), type, (string)context.GetRouteValue("feature")!))).DisableRequestTimeout();
    }

    /// <summary>There is no such thing.</summary>
    public static IResult NotFound(string problem) => Problems.Of(StatusCodes.Status404NotFound, "OU2061", problem);

    private static IEndpointConventionBuilder Get(RouteGroupBuilder group, string path, RequestDelegate answer) => group.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], answer);

    private static string Root(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host}{Path}";

    private static Task Document(HttpContext context, object document, string type = OgcDocuments.Json)
    {
        context.Response.Headers.CacheControl = Freshness.OfVersion;
        return Results.Json(document, ExportSidecar.Layout, type).ExecuteAsync(context);
    }

    private static Task WithType(HttpContext context, Func<ExportType, Task> answer)
    {
        var id = (string)context.GetRouteValue("id")!;
        return ExportType.All.FirstOrDefault(type => type.Name == id) is { } type
            ? answer(type)
            : NotFound($"There is no collection \"{id}\"; expected one of {string.Join(", ", ExportType.All.Select(known => known.Name))}.").ExecuteAsync(context);
    }
}
