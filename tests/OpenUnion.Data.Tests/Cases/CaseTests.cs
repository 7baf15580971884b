using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Planning;
using OpenUnion.Data.Runtime;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Cases;

/// <summary>
/// Golden cases over the seeds: <c>tests/Cases/&lt;feature&gt;/&lt;case&gt;.graphql</c> with its <c>.variables.json</c>, the answer in
/// <c>.json</c> and, where it is kept, the statement in <c>.sql</c>.
/// </summary>
public sealed class CaseTests : IClassFixture<CaseTests.Engine>
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Engine _engine;

    public CaseTests(Engine engine) => _engine = engine;

    /// <summary>The cases whose answers are blessed.</summary>
    internal static IEnumerable<string> Kept => Find(name => !IsFact(name));

    public static TheoryData<string> Names() => [.. Kept];

    /// <summary>Facts that a sloppy reader gets wrong. They were written down from the sources, so they are never blessed.</summary>
    public static TheoryData<string> Facts() => [.. Find(IsFact)];

    private static bool IsFact(string name) => name.StartsWith("facts/", StringComparison.Ordinal);

    private static IEnumerable<string> Find(Func<string, bool> chosen) =>
        Directory.EnumerateFiles(Repository.PathOf("tests", "Cases"), "*.graphql", SearchOption.AllDirectories)
            .Select(file => Path.ChangeExtension(Path.GetRelativePath(Repository.PathOf("tests", "Cases"), file), null))
            .Where(chosen)
            .Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_the_one_that_is_kept(string name)
    {
        var found = JsonNode.Parse(await _engine.AnswerAsync(Request(name)))!;
        var file = FileOf(name, ".json");
        if (Repository.Bless)
            await File.WriteAllTextAsync(file, found.ToJsonString(Layout) + "\n");
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        found.ToJsonString(Layout).ShouldBe(expected.ToJsonString(Layout));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_statement_is_the_one_that_is_kept(string name)
    {
        var file = FileOf(name, ".sql");
        if (_engine.Statement(Request(name)) is not { } found)
        {
            if (Repository.Bless)
                File.Delete(file);
            File.Exists(file).ShouldBeFalse();
            return;
        }

        if (Repository.Bless)
            await File.WriteAllTextAsync(file, found + "\n");
        (found + "\n").ShouldBe(await File.ReadAllTextAsync(file));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task The_hard_facts_come_out_right(string name)
    {
        var found = JsonNode.Parse(await _engine.AnswerAsync(Request(name)))!;
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(FileOf(name, ".json")))!;
        found["errors"].ShouldBeNull();
        found["data"]!.ToJsonString(Layout).ShouldBe(expected["data"]!.ToJsonString(Layout));
    }

    internal static string FileOf(string name, string ending) => Repository.PathOf("tests", "Cases", name + ending);

    internal static GraphQLRequest Request(string name)
    {
        var variables = FileOf(name, ".variables.json");
        return new GraphQLRequest
        {
            Query = File.ReadAllBytes(FileOf(name, ".graphql")),
            Variables = File.Exists(variables) ? (IReadOnlyDictionary<string, object?>)PlainJson.Of(JsonDocument.Parse(File.ReadAllText(variables)).RootElement)! : null,
        };
    }

    /// <summary>The engine over a database that holds the seeds.</summary>
    public sealed class Engine : IAsyncLifetime
    {
        private readonly GraphSchema _graph = GraphSchema.Build();
        private TestDatabase? _database;
        private GraphQLEngine? _engine;

        public async Task InitializeAsync()
        {
            _database = await TestDatabase.CreateAsync(SeededDatabase.Template);
            var compiler = new DatasetCompiler(_graph.Bindings, ReaderDatabase.Open(_database.Reader));
            _engine = new GraphQLEngine(_graph.Schema, new EngineOptions
            {
                FieldCompiler = compiler,
                OnUnexpected = failure => throw new InvalidOperationException($"Unexpected: {failure.Exception}"),
            });
        }

        public async Task DisposeAsync() => await _database!.DisposeAsync();

        public async Task<string> AnswerAsync(GraphQLRequest request)
        {
            var output = new ArrayBufferWriter<byte>();
            await _engine!.ExecuteAsync(request, output);
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }

        /// <summary>The statement of an operation; null if it asks the database nothing.</summary>
        public string? Statement(GraphQLRequest request) => CaseStatement.Of(_engine!, _graph, request)?.Text.Text;
    }
}
