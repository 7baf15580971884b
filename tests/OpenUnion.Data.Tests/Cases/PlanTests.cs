using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Tests.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Cases;

/// <summary>
/// How PostgreSQL goes about each golden case where there are as many stations as in China: <c>.plan.json</c> has a ceiling on
/// the plan's cost, the indexes of large tables that it must use, and the large tables that it may read whole.
/// </summary>
public sealed class PlanTests(PlanTests.National national) : IClassFixture<PlanTests.National>
{
    /// <summary>Statistics are of a sample, so that the cost of one plan varies, most of all where places decide.</summary>
    private const double Slack = 2;

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Those that grow with the stations.
    private static readonly string[] LargeTables = ["stations", "station_amenities", "citations", "search_entries", "changes"];

    public static TheoryData<string> Names() => [.. CaseTests.Kept.Where(name => Repository.Bless || File.Exists(FileOf(name)))];

    [Fact]
    public void Every_case_with_a_statement_has_a_plan() =>
        CaseTests.Kept.Where(name => File.Exists(CaseTests.FileOf(name, ".sql")) != File.Exists(FileOf(name))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_plan_costs_no_more_and_uses_the_indexes_that_are_kept(string name)
    {
        if (await national.ExplainAsync(name) is not { } plan)
            return;
        var found = new { cost = plan["Total Cost"]!.GetValue<double>(), indexes = Names(plan, "Index Name", IsIndexOfLargeTable), scans = Names(plan, "Relation Name", IsWholeTable) };
        if (Repository.Bless)
            await File.WriteAllTextAsync(FileOf(name), JsonSerializer.Serialize(new { ceiling = Rounded(found.cost * Slack), found.indexes, found.scans }, Layout) + "\n");
        var kept = JsonNode.Parse(await File.ReadAllTextAsync(FileOf(name)))!;

        found.cost.ShouldBeLessThanOrEqualTo(kept["ceiling"]!.GetValue<double>(), plan.ToJsonString(Layout));
        kept["indexes"]!.AsArray().Select(index => (string)index!).ShouldBeSubsetOf(found.indexes, plan.ToJsonString(Layout));
        found.scans.ShouldBeSubsetOf(kept["scans"]!.AsArray().Select(table => (string)table!), plan.ToJsonString(Layout));
    }

    private static string FileOf(string name) => CaseTests.FileOf(name, ".plan.json");

    private static bool IsWholeTable(JsonObject node) =>
        (string?)node["Node Type"] == "Seq Scan" && LargeTables.Contains((string?)node["Relation Name"], StringComparer.Ordinal);

    // Between small tables the choice is a matter of chance.
    private static bool IsIndexOfLargeTable(JsonObject node) =>
        (string?)node["Index Name"] is { } index && Array.Exists(LargeTables, table => index.StartsWith($"pk_{table}", StringComparison.Ordinal) || index.StartsWith($"ix_{table}", StringComparison.Ordinal));

    private static string[] Names(JsonObject plan, string member, Func<JsonObject, bool> counts) =>
        [.. Nodes(plan).Where(counts).Select(node => (string?)node[member]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<JsonObject> Nodes(JsonObject plan) =>
        (plan["Plans"] as JsonArray ?? []).SelectMany(child => Nodes(child!.AsObject())).Prepend(plan);

    // Two digits: what else there is says nothing.
    private static double Rounded(double cost)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(cost)) - 1));
        return Math.Ceiling(cost / unit) * unit;
    }

    /// <summary>The engine over a database of 186,100 synthetic stations.</summary>
    public sealed class National : IAsyncLifetime
    {
        private TestDatabase _database = null!;
        private GraphClient _client = null!;
        private NpgsqlDataSource _reader = null!;

        public async Task InitializeAsync()
        {
            _database = await TestDatabase.CreateAsync(SyntheticDatabase.National);
            _client = new GraphClient(_database.Reader);
            _reader = ReaderDatabase.Open(_database.Reader);
        }

        public async Task DisposeAsync()
        {
            _client.Dispose();
            await _reader.DisposeAsync();
            await _database.DisposeAsync();
        }

        /// <summary>The plan of a case's statement; null if it asks the database nothing.</summary>
        internal async Task<JsonObject?> ExplainAsync(string name)
        {
            if (CaseStatement.Of(_client.Engine, GraphClient.Graph, CaseTests.Request(name)) is not var (text, arguments))
                return null;
            await using var command = new SqlText($"EXPLAIN (FORMAT JSON) {text.Text}", text.Parameters).CreateCommand(_reader, arguments);
            return JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)![0]!["Plan"]!.AsObject();
        }
    }
}
