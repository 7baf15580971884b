using Npgsql;
using OpenUnion.Data.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Import;

/// <summary>Imports into a database that holds the sample package.</summary>
public sealed class RevisionTests
{
    private const string LogOfRevision2 = "SELECT sequence, table_name, row_key, operation, before->>'name', after->>'name' FROM changes WHERE revision_number = 2 ORDER BY sequence";

    [Fact]
    public async Task Added_changed_and_removed_rows_are_logged_and_nothing_else()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var package = new SamplePackage();
        Edit(package);

        var result = await ImportDatabases.ImportAsync(database, package, new ImportOptions(Note: "改"));

        result.Revision.ShouldBe(2);
        result.Tables.Where(table => table.Added + table.Changed + table.Removed > 0).ShouldBe(
        [
            new TableCounts("conflicts", 0, 0, 0, 1),
            new TableCounts("regions", 4, 1, 0, 0),
            new TableCounts("stations", 2, 1, 1, 1),
            new TableCounts("charity_project_stations", 1, 1, 0, 1),
            new TableCounts("station_amenities", 2, 0, 0, 1),
        ], ignoreOrder: true);
        (await ImportDatabases.RowsAsync(database, LogOfRevision2)).ShouldBe(
        [
            "1|regions|110106|ADDED||丰台区",
            "2|stations|fengtai|ADDED||丰台驿站",
            "3|stations|jianwai-24h|CHANGED|建外全时驿站|建外驿站",
            "4|charity_project_stations|warm-winter fengtai|ADDED||",
            "5|station_amenities|wangjing REST|REMOVED||",
            "6|charity_project_stations|warm-winter jianwai-24h|REMOVED||",
            "7|stations|wangjing|REMOVED|望京驿站|",
            "8|conflicts|STATION jianwai-24h wangjing|REMOVED||",
        ]);
        (await ImportDatabases.RowsAsync(database, "SELECT number, note, added, changed, removed, counts->>'stations' FROM revisions ORDER BY number")).ShouldBe(
            [$"1||{SamplePackage.Counts.Values.Sum()}|0|0|2", "2|改|3|1|4|2"]);
        (await ImportDatabases.RowsAsync(database, "SELECT name FROM stations ORDER BY slug")).ShouldBe(["丰台驿站", "建外驿站"]);
    }

    [Fact]
    public async Task The_log_replays_to_the_tables()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var package = new SamplePackage();
        Edit(package);
        await ImportDatabases.ImportAsync(database, package);

        foreach (var table in SamplePackage.Schema.Tables)
        {
            var last = await ImportDatabases.RowsAsync(database, $"""
                SELECT row_key FROM (
                    SELECT DISTINCT ON (row_key) row_key, operation FROM changes WHERE table_name = '{table.Name}' ORDER BY row_key, revision_number DESC) AS last
                WHERE operation <> 'REMOVED' ORDER BY row_key COLLATE "C"
                """);
            var live = await ImportDatabases.RowsAsync(database, $"SELECT key FROM (SELECT concat_ws(' ', {string.Join(", ", table.Key)}) AS key FROM {table.Name}) AS keys ORDER BY key COLLATE \"C\"");
            last.ShouldBe(live, table.Name);
        }
    }

    [Fact]
    public async Task An_unchanged_package_makes_no_revision()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        var before = await ImportDatabases.FingerprintAsync(database);
        using var package = new SamplePackage();

        var result = await ImportDatabases.ImportAsync(database, package);

        result.Unchanged.ShouldBeTrue();
        result.Revision.ShouldBeNull();
        (await ImportDatabases.FingerprintAsync(database)).ShouldBe(before);
    }

    [Fact]
    public async Task A_dry_run_counts_and_changes_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        var before = await ImportDatabases.FingerprintAsync(database);
        using var package = new SamplePackage();
        Edit(package);

        var dry = await ImportDatabases.ImportAsync(database, package, new ImportOptions(DryRun: true));

        dry.Revision.ShouldBeNull();
        (await ImportDatabases.FingerprintAsync(database)).ShouldBe(before);
        dry.Tables.ShouldBe((await ImportDatabases.ImportAsync(database, package)).Tables);
    }

    [Fact]
    public async Task A_dry_run_of_a_first_import_counts_every_row()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Migrated);
        var before = await ImportDatabases.FingerprintAsync(database);
        using var package = new SamplePackage();

        var dry = await ImportDatabases.ImportAsync(database, package, new ImportOptions(DryRun: true));

        dry.Added.ShouldBe(SamplePackage.Counts.Values.Sum());
        dry.Revision.ShouldBeNull();
        (await ImportDatabases.FingerprintAsync(database)).ShouldBe(before);
    }

    [Fact]
    public async Task Listeners_hear_of_a_revision_when_it_is_visible()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        await using var listener = new NpgsqlConnection(database.Reader);
        await listener.OpenAsync();
        await using (var listen = new NpgsqlCommand("LISTEN openunion_revision", listener))
            await listen.ExecuteNonQueryAsync();
        var heard = new TaskCompletionSource<string>();
        listener.Notification += (_, notification) => heard.TrySetResult(notification.Payload);
        using var package = new SamplePackage();
        Edit(package);

        await ImportDatabases.ImportAsync(database, package);
        await listener.WaitAsync(TimeSpan.FromSeconds(30));

        (await heard.Task).ShouldBe("2");
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var package = new SamplePackage();

        var error = await Should.ThrowAsync<ArgumentException>(() => ImportDatabases.ImportAsync(database, package, new ImportOptions(Note: new string('x', 1_001))));

        error.Message.ShouldBe("The note has 1,001 characters; expected at most 1,000. (Parameter 'options')");
    }

    [Fact]
    public async Task Rows_that_refer_to_each_other_can_go_together()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var package = new SamplePackage();
        foreach (var table in SamplePackage.Schema.Tables)
            package.Put($"{table.Name}.csv", $"{SamplePackage.Header(table.Name)}\n");

        var result = await ImportDatabases.ImportAsync(database, package);

        result.Removed.ShouldBe(SamplePackage.Counts.Values.Sum());
        using var again = new SamplePackage();
        result = await ImportDatabases.ImportAsync(database, again);
        result.Revision.ShouldBe(3);
        result.Added.ShouldBe(SamplePackage.Counts.Values.Sum());
    }

    private static void Edit(SamplePackage package)
    {
        package.Add("regions", "110106,丰台区,Fengtai District,COUNTY,110000,,");
        package.Put("stations.csv", string.Join('\n', package.Text("stations.csv").Split('\n').Where(line => !line.StartsWith("wangjing", StringComparison.Ordinal))));
        package.Replace("stations.csv", "建外全时驿站", "建外驿站");
        package.Put("stations.csv", package.Text("stations.csv").Replace(
            "jianwai-24h,", "fengtai,丰台驿站,,PRINTED,UNION_STATION,SINGLE,,OPERATING,false,,110106,,,,,false,,,,,,,\njianwai-24h,", StringComparison.Ordinal));
        package.Replace("station_amenities.csv", "wangjing,REST,AVAILABLE,,\n", "");
        package.Replace("charity_project_stations.csv", "jianwai-24h", "fengtai");
        package.Put("conflicts.csv", $"{SamplePackage.Header("conflicts")}\n");
    }
}
