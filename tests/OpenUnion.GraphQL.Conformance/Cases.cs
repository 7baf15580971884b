using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Conformance.Handlers;

namespace OpenUnion.GraphQL.Conformance;

/// <summary>Answers recorded cases: a JSON object a line in, a JSON object a line out.</summary>
internal static class Cases
{
    private static readonly Dictionary<string, Func<JsonElement, JsonObject>> Handlers = new(StringComparer.Ordinal)
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

    /// <summary>Answers until the input ends; the exit code.</summary>
    public static int Answer(TextReader input)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        while (input.ReadLine() is { } line)
        {
            using var request = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 512 });
            var root = request.RootElement;
            var answer = Handlers[root.GetProperty("kind").GetString()!](root);
            answer["id"] = root.GetProperty("id").GetString();
            output.WriteLine(answer.ToJsonString());
        }

        return 0;
    }
}
