using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using OpenUnion.GraphQL.Execution;
using OpenUnion.GraphQL.Language;
using OpenUnion.GraphQL.Types;

namespace OpenUnion.GraphQL.Tests.Execution.Running;

public class ExecutionPropertyTests
{
    private const string Fields = "n: Int nn: Int! i: I ii: I! l: [I] ll: [I!]! m: [[Int!]]";
    private static readonly Schema Schema = Schema.Build($"schema {{ query: A }} interface I {{ {Fields} }} type A implements I {{ {Fields} }} type B implements I {{ {Fields} }} union U = A | B");
    private static readonly string[] Leaves = ["n", "nn", "m", "__typename"], Objects = ["i", "ii", "l", "ll"], Conditions = ["true", "false", "$t", "$f"];

    [Fact]
    public void Any_operation_gives_what_the_specification_says() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => Agree(seed)));

    private static bool Agree(int seed)
    {
        var text = Document(new Random(seed));
        var document = Parser.ParseDocument(text);
        var expected = new LiteralExecutor(Schema, document, (path, field) => ValueOf(seed, path, field), condition => condition is "true" or "$t").Execute();
        var bindings = new Bindings { Default = context => Resolve(seed, context), DefaultType = value => (string)value };
        var engine = new GraphQLEngine(Schema, new() { Bindings = bindings, Validate = (_, _) => [] });
        var response = JsonNode.Parse(engine.Run(text, """{"t": true, "f": false}""").GetAwaiter().GetResult())!;
        (response["data"]?.ToJsonString() ?? "null").ShouldBe(expected?.ToJsonString() ?? "null", text);
        return true;
    }

    // Some wait and some do not, by their path.
    private static async ValueTask<object?> Resolve(int seed, FieldContext context)
    {
        var path = "/" + string.Join('/', context.Path);
        if (Hash(seed, path + "?") % 3 == 0) await Task.Yield();
        return ValueOf(seed, path, context.Field.Name);
    }

    private static object? ValueOf(int seed, string path, string field)
    {
        var hash = Hash(seed, path);
        if (hash % 9 == 0) return null;
        return field switch
        {
            "n" or "nn" => hash % 100,
            "i" or "ii" => Name(hash),
            "m" => Items(hash, item => item % 5 == 0 ? null : Items(item, number => number % 8 == 0 ? null : (object?)(number % 10))),
            _ => Items(hash, item => item % 8 == 0 ? null : Name(item)),
        };
    }

    private static object?[] Items(int hash, Func<int, object?> item) => [.. Enumerable.Range(0, hash % 4).Select(i => item(Hash(hash, "/" + i)))];

    private static string Name(int hash) => hash % 2 == 0 ? "A" : "B";

    private static int Hash(int seed, string text)
    {
        var hash = (uint)seed * 2654435761u + 1;
        foreach (var c in text) hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        return (int)(hash * 2246822519u >> 3);
    }

    private static string Document(Random random)
    {
        var text = new StringBuilder("query ($t: Boolean!, $f: Boolean!) ");
        Set(text, random, 3, 3);
        for (var i = 2; i >= 0; i--)
        {
            // A fragment spreads only those of lower numbers.
            text.Append($" fragment F{i} on {Type(random)} ");
            Set(text, random, 2, i);
        }

        return text.ToString();
    }

    private static void Set(StringBuilder text, Random random, int depth, int fragments)
    {
        text.Append("{ n ");
        for (var i = random.Next(5); i > 0; i--) Selection(text, random, depth, fragments);
        text.Append('}');
    }

    private static void Selection(StringBuilder text, Random random, int depth, int fragments)
    {
        var condition = random.Next(4) == 0 ? $" @{(random.Next(2) == 0 ? "skip" : "include")}(if: {Conditions[random.Next(4)]}) " : " ";
        switch (random.Next(6))
        {
            case 0 when fragments > 0:
                text.Append($"...F{random.Next(fragments)}{condition}");
                break;
            case 1 when depth > 0:
                text.Append(random.Next(4) == 0 ? $"...{condition}" : $"... on {Type(random)}{condition}");
                Set(text, random, depth - 1, fragments);
                text.Append(' ');
                break;
            case 2 or 3 when depth > 0:
                var field = Objects[random.Next(Objects.Length)];
                text.Append($"{(random.Next(3) == 0 ? "x_" + field + ": " : "")}{field}{condition}");
                Set(text, random, depth - 1, fragments);
                text.Append(' ');
                break;
            default:
                var leaf = Leaves[random.Next(Leaves.Length)];
                text.Append($"{(random.Next(4) == 0 ? "y_" + leaf + ": " : "")}{leaf}{condition}");
                break;
        }
    }

    private static string Type(Random random) => random.Next(4) switch { 0 => "A", 1 => "B", 2 => "I", _ => "U" };
}
