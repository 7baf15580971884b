using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OpenUnion.Data.Runtime;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Server.Pages.Crawling;
using OpenUnion.Server.Pages.Sources;
using OpenUnion.Server.Pages.Stations;

namespace OpenUnion.Server.Pages;

/// <summary>The pages that are written from the data, and what tells search engines of them.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this WebApplication app)
    {
        var shell = app.Services.GetRequiredService<PageShell>();
        var engine = app.Services.GetRequiredService<GraphQLEngine>();
        new StationEndpoint(engine, shell).Map(app);
        new SourceEndpoint(engine, shell).Map(app);
        new Sitemap(new StationSlugs(app.Services.GetRequiredService<NpgsqlDataSource>())).Map(app);
    }
}
