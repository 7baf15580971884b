using System.Text;
using System.Text.Json.Nodes;
using OpenUnion.Data.Exchange;
using OpenUnion.Data.Exchange.Descriptor;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Exchange.Synthetic;
using OpenUnion.Data.Model;
using OpenUnion.Data.Runtime;
using OpenUnion.Data.Sql;
using OpenUnion.Data.Tests.Cases;
using OpenUnion.Data.Tests.Exchange.Synthetic;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Revisions;

/// <summary>How PostgreSQL goes about the past behind a revision that changed thousands of rows.</summary>
public sealed class PastPlanTests : IAsyncLifetime
{
    private const int Stations = 1_000;

    private static readonly TestTemplate TwoRevisions = new(
        async database =>
        {
            using var folder = new TemporaryFolder();
            new SyntheticPackage(path => PackageDescriptor.Synthetic.WriteTo(PackageSchema.Instance, path)).Write(folder.Path, Stations, seed: 1);
            foreach (var table in (string[])["stations", "station_amenities", "citations"])
                Touch(Path.Combine(folder.Path, $"{table}.csv"));
            (await PackageImporter.ImportAsync(database.Owner, folder.Path, null, null, CancellationToken.None)).Revision.ShouldBe(2);
        },
        SyntheticDatabase.Of(Stations));

    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync(TwoRevisions);

    public async Task DisposeAsync() => await _database.DisposeAsync();

    /// <summary>The past is asked for at once, and autovacuum comes by a minute later.</summary>
    [Fact]
    public async Task An_import_knows_its_log() =>
        (await TestDatabase.ScalarAsync(_database.Owner, "SELECT string_agg(DISTINCT tablename, ' ' ORDER BY tablename) FROM pg_stats WHERE tablename IN ('changes', 'ix_changes_record')")).ShouldBe("changes ix_changes_record");

    [Theory]
    [InlineData("{ stations(asOf: 1, first: 20) { nodes { slug region { name } operator { name } amenities { kind } citations { quote } } } }")]
    [InlineData("{ stationsNear(asOf: 1, near: { longitude: 116.4, latitude: 39.9 }, first: 20) { edges { node { amenities { kind note } } } } }")]
    [InlineData("{ station(asOf: 1, slug: \"synthetic-0000007\") { name amenities { kind } citations { quote } } }")]
    public async Task The_past_of_a_record_is_found_in_a_long_log_by_its_key(string query)
    {
        var plan = await ExplainAsync(query);

        var lookups = Nodes(plan).Where(node => (string?)node["Relation Name"] == "changes" && node["Index Cond"]?.ToString().Contains("split_part", StringComparison.Ordinal) == true).ToList();
        lookups.Count.ShouldBeGreaterThan(0, plan.ToJsonString());
        lookups.ShouldAllBe(node => (string?)node["Index Name"] == "ix_changes_record" && node["Actual Rows"]!.GetValue<double>() <= 20);
        // The list itself is read whole, once or twice; what belongs to its rows is looked up.
        Nodes(plan).Where(node => (string?)node["Relation Name"] == "changes" && node["Actual Loops"]!.GetValue<double>() > 2)
            .ShouldAllBe(node => node["Actual Rows"]!.GetValue<double>() <= 20, plan.ToJsonString());
    }

    // A note on every row; each table has the column.
    private static void Touch(string file)
    {
        var lines = File.ReadAllLines(file);
        var column = Array.IndexOf(lines[0].Split(','), "note");
        column.ShouldBeGreaterThan(0, lines[0]);
        File.WriteAllLines(file, lines.Select((line, index) => index == 0 ? line : WithNote(line, column)));
    }

    private static string WithNote(string line, int column)
    {
        var (place, quoted) = (0, false);
        for (var field = 0; field < column; place++)
        {
            quoted ^= line[place] == '"';
            field += line[place] == ',' && !quoted ? 1 : 0;
        }

        return line[place..] is ['"', ..] ? line.Insert(place + 1, "又") : line.Insert(place, "又");
    }

    private async Task<JsonObject> ExplainAsync(string query)
    {
        using var client = new GraphClient(_database.Reader);
        await using var reader = ReaderDatabase.Open(_database.Reader);
        var (text, arguments) = CaseStatement.Of(client.Engine, GraphClient.Graph, new GraphQLRequest { Query = Encoding.UTF8.GetBytes(query) })!;
        await using var command = new SqlText($"EXPLAIN (ANALYZE, FORMAT JSON) {text.Text}", text.Parameters).CreateCommand(reader, arguments);
        return JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)![0]!["Plan"]!.AsObject();
    }

    private static IEnumerable<JsonObject> Nodes(JsonObject plan) =>
        (plan["Plans"] as JsonArray ?? []).SelectMany(child => Nodes(child!.AsObject())).Prepend(plan);
}
