using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Conformance.Differential;

/// <summary>Compares a schema: its introspection, and its SDL as each side prints it and the other reads it.</summary>
internal sealed class SchemaComparison(Oracle oracle, DifferentialReport report)
{
    /// <summary>
    /// The reference implementation shows defaults with the defaults of their input fields filled in, the engine shows them as written
    /// (as the specification has it). So the engine introspects the SDL that the reference printed, and its own SDL is printed by the reference.
    /// </summary>
    public async Task CompareAsync(string name, string sdl, EngineAnswers engine)
    {
        var theirs = await AskAsync(name, sdl);
        var theirPrinted = (string)theirs["printed"]!;
        var reread = Schema.Build(theirPrinted);
        var introspected = await new EngineAnswers(reread).IntrospectAsync((string)theirs["introspectionQuery"]!);
        Same(name, "introspection", Introspection.Ours(introspected!), Introspection.Theirs(theirs["introspection"]!));

        Same(name, "the engine's SDL as the reference reads and prints it", await PrintAsync(name, SchemaPrinter.Print(engine.Schema)), theirPrinted);
        Same(name, "the reference's SDL as the engine reads and prints it", await PrintAsync(name, SchemaPrinter.Print(reread)), theirPrinted);
        Same(name, "the engine's SDL as it reads and prints it itself", SchemaPrinter.Print(Schema.Build(SchemaPrinter.Print(engine.Schema))), SchemaPrinter.Print(engine.Schema));
    }

    private async Task<string> PrintAsync(string name, string sdl) => (string)(await AskAsync(name + " printed", sdl))["printed"]!;

    private async Task<JsonObject> AskAsync(string name, string sdl)
    {
        var answer = await oracle.AskAsync(new JsonObject { ["kind"] = "schema", ["name"] = name, ["sdl"] = sdl });
        return answer["printed"] is null ? throw new InvalidOperationException($"The reference implementation refused the schema {name}: {answer["errors"]}") : answer;
    }

    private void Same(string name, string what, string ours, string theirs) =>
        report.Check(ours == theirs, () => $"{name}: {what}\n{FirstDifference(ours, theirs)}");

    private static string FirstDifference(string ours, string theirs)
    {
        var at = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"-- engine\n…{Around(ours, at)}\n-- reference\n…{Around(theirs, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 300)];
}
