using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenUnion.GraphQL.Conformance.Handlers;

internal static class QueryHandler
{
    public static JsonObject Answer(JsonElement request) => new() { ["skip"] = "not answered yet" };
}
