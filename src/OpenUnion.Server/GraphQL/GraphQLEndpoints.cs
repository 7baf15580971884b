using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenUnion.Data.Runtime;
using OpenUnion.GraphQL;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.Server.Live;

namespace OpenUnion.Server.GraphQL;

/// <summary>GraphQL over HTTP: https://graphql.github.io/graphql-over-http/draft/</summary>
public static partial class GraphQLEndpoints
{
    /// <summary>
    /// Maps <c>{path}</c> (GET, POST; <c>?sdl</c> for the schema), <c>{path}/schema.graphql</c> and
    /// <c>{path}/persisted/{operationId}/{operationName?}</c>.
    /// </summary>
    /// <exception cref="IOException">The folder of stored operations cannot be read.</exception>
    /// <exception cref="InvalidDataException">A stored operation is not valid; the message names it and says why.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, GraphQLEngine engine, GraphQLHttpOptions options, string path = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var log = services.GetRequiredService<ILogger<GraphQLHandler>>();
        var stored = StoredOperations.Load(options.StoredOperations);
        Check(stored, engine);
        var texts = new OperationTexts(stored, new(options.AutomaticOperationBytes), options.OnlyStoredOperations);
        var gate = new Gate(options.MaxConcurrentOperations);
        var answers = new AnswerCache(services.GetRequiredService<RevisionWatch>(), options.ResponseCacheBytes);
        var stopping = services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var live = new LiveHandler(new(engine, gate), texts, new() { MaxListeners = options.MaxListeners, InitTimeout = options.SocketInitTimeout }, options.MaxJsonDepth, stopping, exception => SocketFailed(log, exception));
        var handler = new GraphQLHandler(new(engine, texts), options, texts, gate, answers, live, log);
        var schema = new SchemaDocument(engine.Schema);
        var group = endpoints.MapGroup(path);
        group.Map("", context => WantsSchema(context.Request) ? schema.WriteAsync(context) : handler.HandleAsync(context));
        group.MapMethods("/schema.graphql", [HttpMethods.Get, HttpMethods.Head], schema.WriteAsync);
        group.Map("/persisted/{operationId}/{operationName?}", handler.HandleAsync);
        return group;
    }

    private static bool WantsSchema(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Query.ContainsKey("sdl");

    private static void Check(StoredOperations stored, GraphQLEngine engine)
    {
        foreach (var (id, text) in stored.All)
        {
            var errors = ErrorsOf(text, engine);
            if (errors.Count > 0) throw new InvalidDataException($"Stored operation \"{id}\" is not valid: {string.Join(' ', errors)}");
        }
    }

    // Which operation of several is meant is a request's business, so that none is prepared here.
    private static IReadOnlyList<GraphQLError> ErrorsOf(ReadOnlyMemory<byte> text, GraphQLEngine engine)
    {
        try
        {
            return engine.Options.Validate(engine.Schema, Parser.ParseDocument(text, engine.Options.Parser));
        }
        catch (GraphQLSyntaxException exception)
        {
            return [exception.Error];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An operation over a socket failed.")]
    private static partial void SocketFailed(ILogger log, Exception exception);
}
