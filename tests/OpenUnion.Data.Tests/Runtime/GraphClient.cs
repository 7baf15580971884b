using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using OpenUnion.Data.Graph;
using OpenUnion.Data.Runtime;
using OpenUnion.GraphQL.Execution;

namespace OpenUnion.Data.Tests.Runtime;

/// <summary>The engine with the dataset's compiler over a database, as the server has it, without HTTP.</summary>
public sealed class GraphClient : IDisposable
{
    private readonly NpgsqlDataSource _database;
    private readonly GraphQLEngine _engine;

    public GraphClient(string connectionString)
    {
        _database = ReaderDatabase.Open(connectionString);
        _engine = new GraphQLEngine(Graph.Schema, new EngineOptions
        {
            FieldCompiler = new DatasetCompiler(Graph.Bindings, _database),
            OnUnexpected = failure => Unexpected.Add(failure.Exception),
        });
    }

    public static GraphSchema Graph { get; } = GraphSchema.Build();

    /// <summary>Failures that a client would see only as unexpected.</summary>
    public List<Exception> Unexpected { get; } = [];

    public GraphQLEngine Engine => _engine;

    /// <summary>The whole response.</summary>
    public async Task<JsonNode> AskAsync(string query, IReadOnlyDictionary<string, object?>? variables = null)
    {
        var output = new ArrayBufferWriter<byte>();
        await _engine.ExecuteAsync(new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query), Variables = variables }, output);
        Unexpected.ShouldBeEmpty();
        return JsonNode.Parse(output.WrittenSpan)!;
    }

    public void Dispose() => _database.Dispose();
}
