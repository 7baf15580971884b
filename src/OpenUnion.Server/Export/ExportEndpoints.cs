using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Runtime;

namespace OpenUnion.Server.Export;

/// <summary><c>/export/{type}.{format}</c>, and <c>.meta.json</c> behind it for what is to be known of the file.</summary>
internal static class ExportEndpoints
{
    public static void MapExport(this WebApplication app, ServerOptions options)
    {
        var handler = new ExportHandler(
            new Lazy<GraphSchema>(app.Services.GetRequiredService<GraphSchema>),
            app.Services.GetRequiredService<DatasetExport>(),
            app.Services.GetRequiredService<RevisionWatch>(),
            options,
            app.Services.GetRequiredService<ILogger<ExportHandler>>());
        // An export takes as long as it takes; it has a limit of its own.
        app.MapMethods("/export/{file}", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, string file) => handler.HandleAsync(context, file)).DisableRequestTimeout();
    }
}
