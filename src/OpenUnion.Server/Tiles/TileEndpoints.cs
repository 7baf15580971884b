using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Clusters;
using OpenUnion.Server.Caching;

namespace OpenUnion.Server.Tiles;

/// <summary><c>/tiles/stations.json</c> (TileJSON) and <c>/tiles/stations/{z}/{x}/{y}.mvt</c> (Mapbox Vector Tiles).</summary>
internal static class TileEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Whether it is an address of tiles, be there one or not.</summary>
    public static bool Own(PathString path) => path.StartsWithSegments("/tiles", StringComparison.Ordinal);

    public static void MapTiles(this WebApplication app, ServerOptions options)
    {
        var services = app.Services;
        var handler = new TileHandler(
            new TileQueries(new Lazy<GraphSchema>(services.GetRequiredService<GraphSchema>)),
            new TileDatabase(services.GetRequiredService<NpgsqlDataSource>()),
            new RevisionAnswers(new ResponseCache(options.TileCacheBytes), services.GetRequiredService<RevisionWatch>()),
            new TileGate(options.MaxConcurrentTiles),
            services.GetRequiredService<ILogger<TileHandler>>());
        // What they wait for, a place and a statement, has limits of its own.
        app.MapMethods("/tiles/stations.json", Methods, (RequestDelegate)handler.DocumentAsync).DisableRequestTimeout();
        app.MapMethods("/tiles/stations/{z}/{x}/{y}.mvt", Methods, (RequestDelegate)(context => handler.TileAsync(context, Part(context, "z"), Part(context, "x"), Part(context, "y")))).DisableRequestTimeout();
    }

    private static string Part(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;
}
