using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Runtime.Revisions;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Validation;
using OpenUnion.GraphQL.Validation.Cost;
using OpenUnion.Server.Changes;
using OpenUnion.Server.Export;
using OpenUnion.Server.GraphQL;
using OpenUnion.Server.Hosting;
using OpenUnion.Server.Ogc;
using OpenUnion.Server.Pages;
using OpenUnion.Server.Releases;
using OpenUnion.Server.Tiles;

namespace OpenUnion.Server;

/// <summary>The web application: the GraphQL API, the pages, and whether both are well.</summary>
public static partial class OpenUnionServer
{
    /// <summary>Makes the server; it listens once it is started. Neither the database nor the pages need be there yet.</summary>
    /// <exception cref="IOException">The folder of stored operations cannot be read.</exception>
    /// <exception cref="InvalidDataException">A stored operation is not valid; the message names it and says why.</exception>
    public static WebApplication Create(ServerOptions options) => Create(options, services => CreateEngine(options, services));

    /// <summary>The same server around another engine.</summary>
    internal static WebApplication Create(ServerOptions options, Func<IServiceProvider, GraphQLEngine> engine)
    {
        var builder = WebHost.CreateBuilder(options);
        builder.Services.AddSingleton(_ => ReaderDatabase.Open(options.Database));
        builder.Services.AddSingleton(services => CreateWatch(options, services));
        builder.Services.AddSingleton(services => new RevisionNews(services.GetRequiredService<NpgsqlDataSource>(), services.GetRequiredService<RevisionWatch>()));
        builder.Services.AddSingleton(engine);
        builder.Services.AddSingleton(_ => GraphSchema.Build());
        builder.Services.AddSingleton(_ => new DatasetExport(ExportDatabase.Open(options.Database, options.MaxConcurrentExports)));
        builder.Services.AddSingleton(_ => new PageShell(options.WebRoot));
        var app = builder.Build();
        app.UseWebHost();
        // Tiles are kept compressed, and a map asks for many: none of them is looked for among the files.
        app.UseWhen(context => !TileEndpoints.Own(context.Request.Path), others =>
        {
            others.UseCompression();
            others.UsePages(options.WebRoot);
        });
        app.UseRouting();
        app.UseCors();
        app.UseRequestTimeouts();
        app.UseWebSockets();
        app.MapGraphQL(app.Services.GetRequiredService<GraphQLEngine>(), options.GraphQL).DisableRequestTimeout();
        app.MapChanges();
        app.MapReleases(Path.GetFullPath(options.Releases));
        app.MapExport(options);
        app.MapDictionary(options);
        app.MapOgc(options);
        app.MapTiles(options);
        app.MapHealth(app.Services.GetRequiredService<NpgsqlDataSource>());
        app.MapPages();
        app.MapNotFound();
        app.Lifetime.ApplicationStarted.Register(app.Services.GetRequiredService<RevisionWatch>().Start);
        return app;
    }

    private static RevisionWatch CreateWatch(ServerOptions options, IServiceProvider services)
    {
        var log = services.GetRequiredService<ILogger<RevisionWatch>>();
        return new RevisionWatch(options.Database) { OnLost = exception => WatchLost(log, exception.Message) };
    }

    private static GraphQLEngine CreateEngine(ServerOptions options, IServiceProvider services)
    {
        var log = services.GetRequiredService<ILogger<GraphQLEngine>>();
        var graph = services.GetRequiredService<GraphSchema>();
        var news = services.GetRequiredService<RevisionNews>();
        return new GraphQLEngine(graph.Schema, Limited(options, new EngineOptions
        {
            FieldCompiler = new DatasetCompiler(graph.Bindings, services.GetRequiredService<NpgsqlDataSource>()),
            Bindings = new Bindings()
                .Events("Subscription", "datasetRevised", context => new(news.ListenAsync(context.Arguments.GetValueOrDefault("after") as int?, context.Cancellation)))
                .Field("Subscription", "datasetRevised", context => context.Source),
            OnUnexpected = failure => FieldFailed(log, failure.Selection, failure.Exception),
        }));
    }

    /// <summary>The engine's options with the server's limits.</summary>
    internal static EngineOptions Limited(ServerOptions options, EngineOptions engine)
    {
        var validation = new ValidationOptions { MaxDepth = options.MaxDepth, MaxAliases = options.MaxAliases };
        var cost = new CostCheck(new CostLimits { MaxFieldCost = options.MaxFieldCost, MaxTypeCost = options.MaxTypeCost });
        return engine with
        {
            Parser = new() { MaxTokens = options.MaxTokens, MaxBytes = (int)Math.Min(options.MaxBodyBytes, int.MaxValue) },
            Validate = (schema, document) => [.. DocumentValidator.Validate(schema, document, validation).Select(WithCode)],
            Check = cost.Check,
            ExecutionTimeout = options.RequestTimeout,
        };
    }

    // Rules of the specification name their section; a program wants a code as well.
    private static GraphQLError WithCode(GraphQLError error) => error.Code is null ? error.WithCode("GRAPHQL_VALIDATION_FAILED") : error;

    [LoggerMessage(Level = LogLevel.Error, Message = "The field {Field} failed.")]
    private static partial void FieldFailed(ILogger log, Selection field, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "New revisions are not heard of until the database is reached again: {Problem}")]
    private static partial void WatchLost(ILogger log, string problem);
}
