using System.Globalization;
using OpenUnion.Data.Exchange.Synthetic;

namespace OpenUnion.Data.Tests.Exchange.Synthetic;

public sealed class SyntheticPackageTests(SyntheticPackageFixture package) : IClassFixture<SyntheticPackageFixture>
{
    private static readonly string[] AllTables =
    [
        "charity_project_organizations", "charity_project_regions", "charity_project_stations", "charity_projects", "charity_services", "citations",
        "competition_events", "competition_organizations", "competition_stages", "competitions", "conflicts", "holidays", "organizations", "regions", "sources",
        "station_amenities", "stations", "statistics", "training_intakes", "training_majors", "training_program_organizations", "training_programs",
    ];

    [Fact]
    public void All_tables_of_the_data_package_are_there() => package.Tables.ShouldBe(AllTables);

    [Fact]
    public void Counts_are_those_asked_for()
    {
        package.Table("stations").Rows.Count.ShouldBe(SyntheticPackageFixture.Stations);
        package.Table("training_programs").Rows.Count.ShouldBe(400);
        package.Table("competitions").Rows.Count.ShouldBe(300);
        package.Table("charity_projects").Rows.Count.ShouldBe(300);
        package.Table("sources").Rows.Count.ShouldBe(1);
        package.Table("conflicts").Rows.Count.ShouldBe(31);
        package.Table("statistics").Rows.Count.ShouldBeInRange(5000, 9000);
    }

    [Fact]
    public void Every_record_has_its_citation()
    {
        var cited = package.Table("citations").Column("subject_slug").ToHashSet(StringComparer.Ordinal);
        string[] tables = ["stations", "organizations", "training_programs", "competitions", "charity_projects", "statistics"];
        var records = tables.SelectMany(table => package.Table(table).Column("slug")).ToList();
        records.ShouldAllBe(slug => cited.Contains(slug));
        package.Table("citations").Rows.Count.ShouldBe(records.Count);
    }

    [Fact]
    public void Every_row_is_marked_as_synthetic()
    {
        foreach (var table in package.Tables.Where(table => table is not ("regions" or "sources" or "citations" or "conflicts" or "holidays")))
            package.Table(table).Rows.ShouldAllBe(row => row[0].StartsWith("synthetic-", StringComparison.Ordinal), table);
        package.Table("holidays").Column("name").ShouldAllBe(name => name.StartsWith("模拟", StringComparison.Ordinal));
        foreach (var table in new[] { "stations", "organizations", "training_programs", "competitions", "charity_projects", "statistics" })
        {
            package.Table(table).Column("name").ShouldAllBe(name => name.StartsWith("模拟", StringComparison.Ordinal), table);
            package.Table(table).Column("note").ShouldAllBe(note => note == "synthetic", table);
        }
    }

    [Fact]
    public void The_same_numbers_give_the_same_bytes_everywhere()
    {
        using var folder = new TemporaryFolder();
        new SyntheticPackage().Write(folder.Path, stations: 200, seed: 7);
        // Regenerating the regions or the places changes this on purpose; nothing else should.
        SyntheticPackageFixture.Hash(folder.Path).ShouldBe("9d686ec86c3384ebc25bf2bae8ea61608e599bcd6e98fed401f0022292008f28");
    }

    [Fact]
    public void Another_seed_gives_other_stations()
    {
        using var folder = new TemporaryFolder();
        new SyntheticPackage().Write(folder.Path, SyntheticPackageFixture.Stations, seed: 2);
        File.ReadAllText(Path.Combine(folder.Path, "stations.csv")).ShouldNotBe(File.ReadAllText(Path.Combine(package.Folder, "stations.csv")));
    }

    [Fact]
    public void Fewer_stations_are_the_first_of_more()
    {
        using var folder = new TemporaryFolder();
        new SyntheticPackage().Write(folder.Path, stations: 50, seed: 1);
        var few = File.ReadAllText(Path.Combine(folder.Path, "stations.csv"));
        File.ReadAllText(Path.Combine(package.Folder, "stations.csv")).ShouldStartWith(few);
    }

    [Fact]
    public void The_descriptor_is_written_after_the_tables()
    {
        using var folder = new TemporaryFolder();
        var seen = new List<int>();
        new SyntheticPackage(path => seen.Add(Directory.GetFiles(path, "*.csv").Length)).Write(folder.Path, stations: 1, seed: 1);
        seen.ShouldBe([AllTables.Length]);
    }

    [Fact]
    public void Progress_ends_with_the_count_of_each_table()
    {
        using var folder = new TemporaryFolder();
        var reports = new Reports();
        new SyntheticPackage().Write(folder.Path, stations: 20_000, seed: 1, reports);
        reports.Where(report => report.Table == "stations").Select(report => report.Rows).ShouldBe([16_384, 20_000]);
        reports.Select(report => report.Table).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(AllTables);
    }

    [Fact]
    public void It_stops_when_told_to()
    {
        using var folder = new TemporaryFolder();
        using var source = new CancellationTokenSource();
        source.Cancel();
        Should.Throw<OperationCanceledException>(() => new SyntheticPackage().Write(folder.Path, stations: 10, seed: 1, cancellation: source.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_000_000)]
    public void A_number_of_stations_out_of_bounds_is_an_error(long stations)
    {
        var error = Should.Throw<ArgumentOutOfRangeException>(() => new SyntheticPackage().Write("unused", stations, seed: 1));
        error.Message.ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"Found {stations} stations; expected 1 to 9999999."));
        Directory.Exists("unused").ShouldBeFalse();
    }

    private sealed class Reports : List<SyntheticProgress>, IProgress<SyntheticProgress>
    {
        public void Report(SyntheticProgress value) => Add(value);
    }
}
