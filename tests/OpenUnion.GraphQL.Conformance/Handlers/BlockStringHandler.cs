using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary><c>{source} -> {value}</c></summary>
internal static class BlockStringHandler
{
    public static JsonObject Answer(JsonElement request) =>
        new() { ["value"] = Parser.ParseConstValue(request.Text("source")).String };
}
