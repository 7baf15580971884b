using System.Buffers;
using System.Text;
using System.Text.Json;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Execution;

/// <summary>Runs a request and gives the response's text. Variables are JSON.</summary>
internal static class Executed
{
    public static GraphQLRequest Request(string query, string? variables = null, string? operationName = null, object? root = null) => new()
    {
        Query = Encoding.UTF8.GetBytes(query),
        OperationName = operationName,
        Variables = Json(variables),
        Root = root,
    };

    public static async Task<string> Run(this GraphQLEngine engine, GraphQLRequest request, CancellationToken cancellation = default)
    {
        var output = new ArrayBufferWriter<byte>();
        await engine.ExecuteAsync(request, output, cancellation);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static Task<string> Run(this GraphQLEngine engine, string query, string? variables = null, object? root = null) =>
        engine.Run(Request(query, variables, root: root));

    public static async Task<string> Text(this ExecutionResult result)
    {
        var output = new ArrayBufferWriter<byte>();
        await result.WriteAsync(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>An engine whose fields read dictionaries, but for the bindings. It executes what validation would refuse, unless told to validate.</summary>
    public static GraphQLEngine Engine(string sdl, Action<Bindings>? bind = null, EngineOptions? options = null, bool validate = false)
    {
        var bindings = new Bindings();
        bind?.Invoke(bindings);
        var with = (options ?? new()) with { Bindings = bindings };
        return new(Schema.Build(sdl), validate ? with : with with { Validate = (_, _) => [] });
    }

    /// <summary>Members of an object as a resolver's source.</summary>
    public static IReadOnlyDictionary<string, object?>? Json(string? json)
    {
        if (json is null) return null;
        using var document = JsonDocument.Parse(json);
        return PlainJson.Object(document.RootElement);
    }
}
