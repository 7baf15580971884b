using OpenUnion.Data.Exchange.Import;
using OpenUnion.Data.Migrations;
using OpenUnion.Data.Tests.Runtime;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Import.Searching;

/// <summary>What search knows follows every import.</summary>
public sealed class SearchIndexerTests
{
    private const string Entries = "SELECT e::text FROM search_entries e ORDER BY subject_type, subject_slug";
    private const string Terms = "SELECT t::text FROM search_terms t ORDER BY reading, token";
    private const string Concepts = "SELECT c::text FROM search_concepts c ORDER BY token";

    [Fact]
    public async Task A_change_of_an_organization_changes_what_its_stations_are_found_by()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var client = new GraphClient(database.Reader);
        (await SlugsAsync(client, "朝阳区总工会")).ShouldBe(["jianwai-24h", "wangjing"], ignoreOrder: true);

        using var package = new SamplePackage();
        package.Put("organizations.csv", package.Text("organizations.csv").Replace("朝阳区总工会", "职工之友社", StringComparison.Ordinal));
        await ImportDatabases.ImportAsync(database, package);

        (await SlugsAsync(client, "朝阳区总工会")).ShouldBeEmpty();
        (await SlugsAsync(client, "zhigongzhiyou")).ShouldBe(["jianwai-24h", "wangjing"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_changed_database_knows_what_a_fresh_one_knows()
    {
        await using var changed = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var fresh = await TestDatabase.CreateAsync(ImportDatabases.Migrated);
        using var package = new SamplePackage();
        package.Put("organizations.csv", package.Text("organizations.csv").Replace("朝阳区总工会", "Ｗorkers 职工之友社", StringComparison.Ordinal));
        package.Put("stations.csv", package.Text("stations.csv").Replace("望京驿站", "望京骑士驿站", StringComparison.Ordinal));
        package.Put("station_amenities.csv", package.Text("station_amenities.csv").Replace("wangjing,REST,", "wangjing,WIFI,", StringComparison.Ordinal));
        await ImportDatabases.ImportAsync(changed, package);
        await ImportDatabases.ImportAsync(fresh, package);

        foreach (var table in (string[])[Entries, Terms, Concepts])
            (await ImportDatabases.RowsAsync(changed, table)).ShouldBe(await ImportDatabases.RowsAsync(fresh, table));
        (await ImportDatabases.RowsAsync(fresh, Entries)).Count.ShouldBe(11);
    }

    [Fact]
    public async Task A_migration_fills_in_what_search_lacks()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        string[] tables = [Entries, Terms, Concepts];
        var before = new List<IReadOnlyList<string>>();
        foreach (var table in tables)
            before.Add(await ImportDatabases.RowsAsync(database, table));
        await TestDatabase.ScalarAsync(database.Owner, "TRUNCATE search_entries, search_terms, search_concepts");

        (await SchemaMigrator.MigrateAsync(database.Owner, CancellationToken.None)).ShouldBeEmpty();

        for (var i = 0; i < tables.Length; i++)
            (await ImportDatabases.RowsAsync(database, tables[i])).ShouldBe(before[i]);
    }

    [Fact]
    public async Task A_dry_run_leaves_what_search_knows()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        var before = await ImportDatabases.RowsAsync(database, Entries);
        using var package = new SamplePackage();
        package.Put("stations.csv", package.Text("stations.csv").Replace("望京驿站", "望京骑士驿站", StringComparison.Ordinal));

        await ImportDatabases.ImportAsync(database, package, new ImportOptions(DryRun: true));

        (await ImportDatabases.RowsAsync(database, Entries)).ShouldBe(before);
    }

    private static async Task<IEnumerable<string?>> SlugsAsync(GraphClient client, string text)
    {
        var answer = await client.AskAsync("query ($text: String!) { search(text: $text, types: [STATION]) { nodes { ... on Station { slug } } } }", new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = text });
        return answer["data"]!["search"]!["nodes"]!.AsArray().Select(node => (string?)node!["slug"]);
    }
}
