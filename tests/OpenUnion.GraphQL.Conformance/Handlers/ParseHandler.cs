using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Language;

namespace OpenUnion.GraphQL.Conformance.Handlers;

/// <summary><c>{entry, source, maxTokens?} -> {errors, printed?}</c></summary>
internal static class ParseHandler
{
    public static JsonObject Answer(JsonElement request)
    {
        var options = request.TryGetProperty("maxTokens", out var limit)
            ? ParserOptions.Default with { MaxTokens = limit.GetInt32() }
            : ParserOptions.Default;
        try
        {
            var node = Parse(request.GetProperty("entry").GetString()!, request.Text("source"), options);
            return new() { ["errors"] = new JsonArray(), ["printed"] = node.ToString() };
        }
        catch (GraphQLSyntaxException exception)
        {
            return new() { ["errors"] = Json.Errors([exception.Error]) };
        }
    }

    private static object Parse(string entry, string source, ParserOptions options) => entry switch
    {
        "document" => Parser.ParseDocument(source, options),
        "value" => Parser.ParseValue(source, options),
        "constValue" => Parser.ParseConstValue(source, options),
        "type" => Parser.ParseType(source, options),
        _ => throw new NotSupportedException($"Unknown entry \"{entry}\"."),
    };
}
