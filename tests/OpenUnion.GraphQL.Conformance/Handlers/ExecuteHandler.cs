using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary><c>{schema, query, variables, operationName, validate, script} -> {result, args}</c>; the script answers by response path.</summary>
internal static class ExecuteHandler
{
    public static JsonObject Answer(JsonElement request)
    {
        var schema = Schema.Build(request.Text("schema"), new() { AssumeValid = true });
        var script = new Script(request.GetProperty("script"));
        var bindings = new Bindings { Default = script.Resolve, DefaultType = value => ((Scripted)value).Type };
        foreach (var field in schema.SubscriptionType?.Fields ?? NamedList<FieldDefinition>.Empty) bindings.Events(schema.SubscriptionType!.Name, field.Name, _ => new(OneEvent()));
        var options = new EngineOptions { Bindings = bindings, Validate = Validation(request), OnUnexpected = failure => Console.Error.WriteLine(failure.Exception) };
        return new() { ["result"] = Run(new GraphQLEngine(schema, options), request).GetAwaiter().GetResult(), ["args"] = script.Arguments };
    }

    private static async Task<JsonNode?> Run(GraphQLEngine engine, JsonElement request)
    {
        var given = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(request.Text("query")),
            OperationName = request.OptionalText("operationName"),
            Variables = request.TryGetProperty("variables", out var variables) ? PlainJson.Object(variables) : null,
        };
        await using var response = await Respond(engine, given);
        var output = new ArrayBufferWriter<byte>();
        await response.WriteAsync(output);
        return JsonNode.Parse(output.WrittenSpan);
    }

    // A case of a subscription is about the response to its first event.
    private static async Task<ExecutionResult> Respond(GraphQLEngine engine, GraphQLRequest request)
    {
        var prepared = engine.Prepare(request.Query, request.OperationName);
        if (prepared.Operation is not { Kind: OperationType.Subscription }) return await engine.ExecuteAsync(prepared, request);
        var started = await engine.SubscribeAsync(prepared, request);
        if (started.Responses is null) return started.Failure!;
        await foreach (var response in started.Responses) return response;
        throw new InvalidOperationException("The subscription ended without an event.");
    }

    private static async IAsyncEnumerable<object?> OneEvent()
    {
        await Task.CompletedTask;
        yield return null;
    }

    private static Func<Schema, DocumentNode, IReadOnlyList<GraphQLError>> Validation(JsonElement request) => request.GetProperty("validate").GetBoolean()
        ? (schema, document) => DocumentValidator.Validate(schema, document, ValidationOptions.Specification)
        : (_, _) => [];
}
