using OpenUnion.Data.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Import;

public sealed class BrokenPackageTests(BrokenPackageTests.Imported imported) : IClassFixture<BrokenPackageTests.Imported>
{
    private static readonly BrokenPackage[] All = [.. BrokenRows.All, .. BrokenSets.All, .. BrokenFiles.All];

    public static TheoryData<string> Names => [.. All.Select(broken => broken.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_broken_package_is_told_what_is_wrong_and_changes_nothing(string name)
    {
        var broken = All.Single(candidate => candidate.Name == name);
        using var package = new SamplePackage();
        broken.Break(package);

        var result = await ImportDatabases.ImportAsync(imported.Database, package);

        result.Problems.ShouldNotBeNull();
        result.Problems.First.Select(problem => problem.ToString()).ShouldBe(broken.Messages);
        result.Problems.Total.ShouldBe(broken.Messages.Length);
        result.Problems.First.ShouldAllBe(problem => IsFieldOf(package, problem));
        result.Revision.ShouldBeNull();
        (await ImportDatabases.FingerprintAsync(imported.Database)).ShouldBe(imported.Fingerprint);
    }

    [Fact]
    public async Task The_first_hundred_problems_are_listed_and_all_are_counted()
    {
        using var package = new SamplePackage();
        for (var i = 0; i < 150; i++)
            package.Add("training_majors", $"degree-help,专业{i},DOCTOR").Add("charity_project_stations", $"warm-winter,gone-{i:000}");

        var problems = (await ImportDatabases.ImportAsync(imported.Database, package)).Problems.ShouldNotBeNull();

        problems.Total.ShouldBe(300);
        problems.First.Count.ShouldBe(100);
        problems.First[0].ToString().ShouldBe("""charity_project_stations.csv:3:13: found "gone-000" in station_slug, expected the slug of a row in stations""");
        problems.First[^1].ToString().ShouldBe("""charity_project_stations.csv:102:13: found "gone-099" in station_slug, expected the slug of a row in stations""");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told_like_a_missing_descriptor()
    {
        var result = await PackageImporter.ImportAsync(imported.Database.Owner, "/nowhere/at/all", null, null, CancellationToken.None);

        result.Problems!.First.ShouldHaveSingleItem().ToString().ShouldBe("datapackage.json: found no such file, expected the descriptor of a data package");
    }

    /// <summary>Whether a value that a problem quotes stands in a field that begins where the problem says.</summary>
    private static bool IsFieldOf(SamplePackage package, ImportProblem problem)
    {
        if (problem.Line is not { } line || problem.Message.Split('"') is not [var found, var value, ..] || value.Contains('\\') || found.Contains("column"))
            return true;
        var text = package.Text(problem.File).Split('\n')[line - 1];
        var start = problem.Column!.Value - 1;
        return (start == 0 || text[start - 1] == ',') && text[start..].Contains(value.Split(' ')[0]);
    }

    public sealed class Imported : IAsyncLifetime
    {
        public TestDatabase Database { get; private set; } = null!;

        public string Fingerprint { get; private set; } = "";

        public async Task InitializeAsync()
        {
            Database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
            Fingerprint = await ImportDatabases.FingerprintAsync(Database);
        }

        public async Task DisposeAsync() => await Database.DisposeAsync();
    }
}
