using System.Text;
using OpenUnion.Data.Exchange.Csv;
using OpenUnion.Data.Model;

namespace OpenUnion.Data.Tests.Exchange.Synthetic;

public sealed class SyntheticFormTests(SyntheticPackageFixture package) : IClassFixture<SyntheticPackageFixture>
{
    /// <summary>The columns of each table's key, in the order in which they sort.</summary>
    public static TheoryData<string, string[]> Keys => new()
    {
        { "regions", ["code"] }, { "organizations", ["slug"] }, { "stations", ["slug"] }, { "station_amenities", ["station_slug", "kind"] },
        { "training_programs", ["slug"] }, { "training_majors", ["program_slug", "name"] }, { "training_intakes", ["program_slug", "name"] },
        { "training_program_organizations", ["program_slug", "organization_slug", "role"] }, { "competitions", ["slug"] },
        { "competition_events", ["competition_slug", "name"] }, { "competition_stages", ["competition_slug", "position"] },
        { "competition_organizations", ["competition_slug", "organization_slug", "role"] }, { "charity_projects", ["slug"] },
        { "charity_services", ["project_slug", "name"] }, { "charity_project_regions", ["project_slug", "region_code"] },
        { "charity_project_stations", ["project_slug", "station_slug"] }, { "charity_project_organizations", ["project_slug", "organization_slug", "role"] },
        { "statistics", ["slug"] }, { "sources", ["slug"] }, { "citations", ["subject_type", "subject_slug", "field", "source_slug"] },
        { "conflicts", ["subject_type", "slug", "other_slug"] }, { "holidays", ["date"] },
    };

    /// <summary>Columns that name a row of another table.</summary>
    public static TheoryData<string, string, string, string> References => new()
    {
        { "regions", "parent_code", "regions", "code" }, { "organizations", "parent_slug", "organizations", "slug" },
        { "organizations", "region_code", "regions", "code" }, { "stations", "region_code", "regions", "code" },
        { "stations", "operator_slug", "organizations", "slug" }, { "station_amenities", "station_slug", "stations", "slug" },
        { "training_programs", "region_code", "regions", "code" }, { "training_programs", "organizer_slug", "organizations", "slug" },
        { "training_majors", "program_slug", "training_programs", "slug" }, { "training_intakes", "program_slug", "training_programs", "slug" },
        { "training_program_organizations", "program_slug", "training_programs", "slug" },
        { "training_program_organizations", "organization_slug", "organizations", "slug" }, { "competitions", "region_code", "regions", "code" },
        { "competition_events", "competition_slug", "competitions", "slug" }, { "competition_stages", "competition_slug", "competitions", "slug" },
        { "competition_organizations", "competition_slug", "competitions", "slug" }, { "competition_organizations", "organization_slug", "organizations", "slug" },
        { "charity_services", "project_slug", "charity_projects", "slug" }, { "charity_project_regions", "project_slug", "charity_projects", "slug" },
        { "charity_project_regions", "region_code", "regions", "code" }, { "charity_project_stations", "project_slug", "charity_projects", "slug" },
        { "charity_project_stations", "station_slug", "stations", "slug" }, { "charity_project_organizations", "project_slug", "charity_projects", "slug" },
        { "charity_project_organizations", "organization_slug", "organizations", "slug" }, { "statistics", "region_code", "regions", "code" },
        { "statistics", "organization_slug", "organizations", "slug" }, { "statistics", "program_slug", "training_programs", "slug" },
        { "statistics", "competition_slug", "competitions", "slug" }, { "statistics", "project_slug", "charity_projects", "slug" },
        { "citations", "source_slug", "sources", "slug" }, { "conflicts", "slug", "statistics", "slug" }, { "conflicts", "other_slug", "statistics", "slug" },
        { "holidays", "source_slug", "sources", "slug" },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public void Rows_ascend_by_their_key(string table, string[] key)
    {
        var rows = package.Table(table);
        var columns = key.Select(column => rows.Column(column).ToList()).ToList();
        // Byte 0 sorts before all that a key holds, so that the order is that of the columns one by one.
        var keys = rows.Rows.Select((_, index) => Encoding.UTF8.GetBytes(string.Join('\0', columns.Select(column => column[index])))).ToList();
        for (var index = 1; index < keys.Count; index++)
            keys[index - 1].AsSpan().SequenceCompareTo(keys[index]).ShouldBeLessThan(0, $"{table}, row {index + 1}");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Writing_the_fields_again_gives_the_same_bytes(string table, string[] key)
    {
        key.ShouldNotBeEmpty();
        var path = Path.Combine(package.Folder, table + ".csv");
        var rows = package.Table(table);
        var again = new MemoryStream();
        using (var writer = new CanonicalCsvWriter(again, [.. rows.Columns]))
        {
            foreach (var row in rows.Rows)
            {
                foreach (var field in row)
                    writer.Write(field);
                writer.EndRow();
            }
        }

        again.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(path)).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(References))]
    public void References_resolve(string table, string column, string target, string key)
    {
        var known = package.Table(target).Column(key).ToHashSet(StringComparer.Ordinal);
        var used = package.Table(table).Column(column).Where(value => value.Length > 0).ToList();
        used.ShouldNotBeEmpty();
        used.ShouldAllBe(value => known.Contains(value));
    }

    [Fact]
    public void The_columns_are_those_of_the_model()
    {
        package.Table("regions").Columns.ShouldBe(EntityCsv<Region>.Columns);
        package.Table("stations").Columns.ShouldBe(EntityCsv<Station>.Columns);
        package.Table("citations").Columns.ShouldBe(EntityCsv<Citation>.Columns);
    }
}
