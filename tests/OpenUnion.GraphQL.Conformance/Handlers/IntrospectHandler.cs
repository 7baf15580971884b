using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;
using OpenUnion.GraphQL.Validation;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary><c>{schema, query} -> {data}</c></summary>
internal static class IntrospectHandler
{
    public static JsonObject Answer(JsonElement request)
    {
        var engine = new GraphQLEngine(Schema.Build(request.Text("schema"), new() { AssumeValid = true }), new() { Validate = Validate });
        var output = new ArrayBufferWriter<byte>();
        engine.ExecuteAsync(new GraphQLRequest { Query = Encoding.UTF8.GetBytes(request.Text("query")) }, output).AsTask().GetAwaiter().GetResult();
        var response = JsonNode.Parse(output.WrittenSpan)!.AsObject();
        return new() { ["data"] = response["data"]?.DeepClone(), ["errors"] = response["errors"]?.DeepClone() };
    }

    private static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document) =>
        DocumentValidator.Validate(schema, document, ValidationOptions.Specification);
}
