using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Conformance.Handlers;

var handlers = new Dictionary<string, Func<JsonElement, JsonObject>>(StringComparer.Ordinal)
{
    ["parse"] = ParseHandler.Answer,
    ["lex"] = LexHandler.Answer,
    ["blockString"] = BlockStringHandler.Answer,
    ["print"] = PrintHandler.Answer,
    ["sdl"] = SdlHandler.Answer,
    ["query"] = QueryHandler.Answer,
    ["introspect"] = IntrospectHandler.Answer,
    ["execute"] = ExecuteHandler.Answer,
};

using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
while (Console.In.ReadLine() is { } line)
{
    using var request = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 512 });
    var root = request.RootElement;
    var answer = handlers[root.GetProperty("kind").GetString()!](root);
    answer["id"] = root.GetProperty("id").GetString();
    output.WriteLine(answer.ToJsonString());
}
