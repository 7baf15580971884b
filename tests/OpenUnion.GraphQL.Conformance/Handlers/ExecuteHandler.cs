using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary><c>{schema, query, variables, operationName, validate, script} -> {result, args}</c>; the script answers by response path.</summary>
internal static class ExecuteHandler
{
    public static JsonObject Answer(JsonElement request)
    {
        var schema = Schema.Build(request.Text("schema"), new() { AssumeValid = true });
        var script = new Script(request.GetProperty("script"));
        var bindings = new Bindings { Default = script.Resolve, DefaultType = value => ((Scripted)value).Type };
        var options = new EngineOptions { Bindings = bindings, Validate = Validation(request), OnUnexpected = failure => Console.Error.WriteLine(failure.Exception) };
        return new() { ["result"] = Run(new GraphQLEngine(schema, options), request), ["args"] = script.Arguments };
    }

    private static JsonNode? Run(GraphQLEngine engine, JsonElement request)
    {
        var output = new ArrayBufferWriter<byte>();
        var given = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(request.Text("query")),
            OperationName = request.OptionalText("operationName"),
            Variables = request.TryGetProperty("variables", out var variables) ? PlainJson.Object(variables) : null,
        };
        engine.ExecuteAsync(given, output).AsTask().GetAwaiter().GetResult();
        return JsonNode.Parse(output.WrittenSpan);
    }

    private static Func<Schema, Language.DocumentNode, IReadOnlyList<GraphQLError>> Validation(JsonElement request) =>
        (_, _) => [];
}
