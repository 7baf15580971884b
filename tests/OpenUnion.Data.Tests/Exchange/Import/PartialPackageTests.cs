using OpenUnion.Data.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Import;

/// <summary>Packages that are a part of the dataset: what they lack stays.</summary>
public sealed class PartialPackageTests : IDisposable
{
    private const string Sources = "slug,kind,document,headline,publication,published_on,published_after,published_before,published_note,reporters,text_complete,note\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("openunion-part-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Rows_are_added_and_changed_and_all_others_stay()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        var before = await CountAsync(database, "sources");
        Write(1, "a-list,DATASET,,名单,总工会,2025-03-01,,,,,true,\nstate-council-holidays-2024,NOTICE,,国务院办公厅关于2024年部分节假日安排的通知,国务院办公厅,2023-10-25,,,,,true,改\n");

        var dry = await ImportAsync(database, new ImportOptions(DryRun: true));
        (dry.Problems, dry.Added, dry.Changed, dry.Removed).ShouldBe((null, 1, 1, 0));
        var result = await ImportAsync(database);
        result.Tables.Single(table => table.Table == "sources").ShouldBe(new TableCounts("sources", before + 1, 1, 1, 0));
        (result.Revision, await CountAsync(database, "sources"), await CountAsync(database, "stations")).ShouldBe((2, before + 1, 32));
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT string_agg(row_key || ' ' || operation, ', ' ORDER BY sequence) FROM changes WHERE revision_number = 2"))
            .ShouldBe("a-list ADDED, state-council-holidays-2024 CHANGED");
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT counts->>'regions' FROM revisions WHERE number = 2")).ShouldBe("3352");

        (await ImportAsync(database)).Unchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task A_row_that_somebody_else_has_changed_since_is_not_taken_back()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        Write(1, "a-list,DATASET,,名单,总工会,2025-03-01,,,,,true,\n");
        (await ImportAsync(database)).Revision.ShouldBe(2);
        Write(1, "a-list,DATASET,,另一份名单,总工会,2025-03-01,,,,,true,\n");
        Messages(await ImportAsync(database)).ShouldBe(["sources.csv:2:1: found \"a-list\", which was changed after revision 1, expected a package that is made anew, of the dataset as it is"]);
        Write(2, "a-list,DATASET,,另一份名单,总工会,2025-03-01,,,,,true,\n");
        (await ImportAsync(database)).Changed.ShouldBe(1);
    }

    [Fact]
    public async Task References_may_lead_to_rows_that_stay_and_nowhere_else()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        File.WriteAllText(Path.Combine(_folder, "station_amenities.csv"), "station_slug,kind,status,verified_on,note\nhangzhou-nuoman-care-station,REST,AVAILABLE,,\nnowhere,REST,AVAILABLE,,\n");
        Describe(1, "station_amenities");
        Messages(await ImportAsync(database)).ShouldBe(["station_amenities.csv:3:1: found \"nowhere\" in station_slug, expected the slug of a row in stations"]);
    }

    [Theory]
    [InlineData("9", "datapackage.json:partialOf: found revision 9, expected one that the dataset has: at most 1")]
    [InlineData("\"1\"", "datapackage.json:partialOf: found \"1\", expected the number of the revision that the package is a part of")]
    [InlineData("-1", "datapackage.json:partialOf: found -1, expected the number of the revision that the package is a part of")]
    public async Task The_revision_must_be_one_of_the_dataset(string revision, string message)
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        Write(revision, "");
        Messages(await ImportAsync(database)).ShouldBe([message]);
    }

    private void Write(object revision, string rows)
    {
        File.WriteAllText(Path.Combine(_folder, "sources.csv"), Sources + rows);
        Describe(revision, "sources");
    }

    private void Describe(object revision, string table) =>
        File.WriteAllText(Path.Combine(_folder, "datapackage.json"), $$"""{"name": "part", "partialOf": {{revision}}, "resources": [{"name": "{{table}}", "path": "{{table}}.csv"}]}""");

    private Task<ImportResult> ImportAsync(TestDatabase database, ImportOptions? options = null) =>
        PackageImporter.ImportAsync(database.Owner, _folder, options, null, CancellationToken.None);

    private static string[] Messages(ImportResult result) => [.. result.Problems!.First.Select(problem => problem.ToString())];

    private static async Task<long> CountAsync(TestDatabase database, string table) => (long)(await TestDatabase.ScalarAsync(database.Reader, $"SELECT count(*) FROM {table}"))!;
}
