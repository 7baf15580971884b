using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary><c>{source} -> {printed}</c>: a schema of the source, printed; it need not be valid.</summary>
internal static class PrintHandler
{
    public static JsonObject Answer(JsonElement request) =>
        new() { ["printed"] = SchemaPrinter.Print(Schema.Build(request.Text("source"), new() { AssumeValid = true })) };
}
