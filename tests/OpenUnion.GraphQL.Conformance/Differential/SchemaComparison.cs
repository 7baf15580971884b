using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>Compares a schema: its introspection, and its SDL as each side prints it and the other reads it.</summary>
internal sealed class SchemaComparison(Oracle oracle, DifferentialReport report)
{
    // The specification leaves the order of types open; it keeps that of the members of a type.
    private static readonly string[] Unordered = ["types", "directives", "possibleTypes"];

    public async Task CompareAsync(string name, string sdl, EngineAnswers engine)
    {
        var theirs = await AskAsync(name, sdl);
        var introspected = await engine.IntrospectAsync((string)theirs["introspectionQuery"]!);
        Same(name, "introspection", Normal(introspected), Normal(theirs["introspection"]));

        var printed = SchemaPrinter.Print(engine.Schema);
        var theirPrinted = (string)theirs["printed"]!;
        Same(name, "the engine's SDL as the reference reads and prints it", (string)(await AskAsync(name + " printed", printed))["printed"]!, theirPrinted);
        Same(name, "the reference's SDL as the engine reads and prints it", SchemaPrinter.Print(Schema.Build(theirPrinted)), printed);
    }

    private async Task<JsonObject> AskAsync(string name, string sdl)
    {
        var answer = await oracle.AskAsync(new JsonObject { ["kind"] = "schema", ["name"] = name, ["sdl"] = sdl });
        return answer["printed"] is null ? throw new InvalidOperationException($"The reference implementation refused the schema {name}: {answer["errors"]}") : answer;
    }

    private void Same(string name, string what, string ours, string theirs) =>
        report.Check(ours == theirs, () => $"{name}: {what}\n{FirstDifference(ours, theirs)}");

    private static string Normal(JsonNode? introspection)
    {
        foreach (var members in Objects(introspection).ToList())
            foreach (var key in Unordered)
                if (members[key] is JsonArray list) members[key] = new JsonArray([.. list.OrderBy(item => (string?)item!["name"], StringComparer.Ordinal).Select(item => item!.DeepClone())]);
        return CanonicalJson.Of(introspection, sorted: true);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Append(members),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };

    private static string FirstDifference(string ours, string theirs)
    {
        var at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"-- engine\n…{Around(ours, at)}\n-- reference\n…{Around(theirs, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 300)];
}
