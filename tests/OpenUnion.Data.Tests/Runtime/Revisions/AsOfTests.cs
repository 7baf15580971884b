using System.Text.Json.Nodes;
using OpenUnion.Data.Model;
using OpenUnion.Data.Sql.Revisions;
using OpenUnion.Data.Tests.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Revisions;

/// <summary>What was read of a revision while it was the newest is what is read of it later.</summary>
public sealed class AsOfTests
{
    private const string Everything = """
        query ($n: Int) {
          dataset(asOf: $n) { revision createdAt note stations regions }
          stations(asOf: $n) {
            totalCount
            nodes {
              slug name nameEn unitCount serves areaSquareMetres openedOn openingHours mostBeautiful revision
              location { coordinates } region { code name parent { name } } operator { name children { nodes { slug } } }
              amenities { kind status verifiedOn note } charityProjects { name } citations { quote source { headline } } conflictsWith { slug }
            }
            edges { cursor }
          }
          station(slug: "jianwai-24h", asOf: $n) { name }
          stationsNear(near: { longitude: 116.4, latitude: 39.9 }, asOf: $n) { edges { distance node { slug } } }
          stationsAlong(route: { type: "LineString", coordinates: [[116.45, 39.9], [116.46, 39.91]] }, corridor: 5000, asOf: $n) { edges { distanceAlong node { slug } } }
          stationsAggregate(where: { region: { within: "110000" } }, asOf: $n) { count byKind { kind count } byRegion(level: COUNTY) { groups { region { name } count } } byAmenity { amenity count } }
          regions(asOf: $n, order: [{ name: DESC }]) { nodes { code stations(allLevels: true) { totalCount } } }
          trainingPrograms(asOf: $n) { nodes { slug levels majors { name } intakes { name opensOn quota } organizations { role organization { slug } } } }
          competitions(asOf: $n) { nodes { slug events { name } stages { name } } }
          charityProjects(asOf: $n) { nodes { slug budget beneficiaries stations { slug } services { name openingHours } } }
          statistics(asOf: $n) { nodes { slug value valueText } }
          statisticsAggregate(asOf: $n) { byIndicator { groups { indicator unit latest { value } } } }
          sources(asOf: $n) { nodes { slug headline stations { nodes { slug } } } }
          holidays(asOf: $n) { nodes { date name } }
          conflicts(asOf: $n) { nodes { explanation } }
        }
        """;

    [Fact]
    public async Task Every_revision_reads_as_it_was_when_it_was_the_newest()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var client = new GraphClient(database.Reader);
        var then = new List<string> { await AskAsync(client, null) };
        foreach (var edit in Edits)
        {
            using var package = new SamplePackage();
            edit(package);
            (await ImportDatabases.ImportAsync(database, package)).Problems.ShouldBeNull();
            then.Add(await AskAsync(client, null));
        }

        then.Distinct(StringComparer.Ordinal).Count().ShouldBe(Edits.Length + 1);
        for (var revision = 1; revision <= then.Count; revision++)
            (await AskAsync(client, revision)).ShouldBe(then[revision - 1], $"revision {revision}");
    }

    [Theory]
    [InlineData("{ stations(asOf: 0) { totalCount } }", "OU2080", "The argument `asOf` of Query.stations is 0; expected a revision, the first of which is 1.")]
    [InlineData("{ stations(asOf: 2) { totalCount } }", "OU2080", "The argument `asOf` is 2; expected a revision up to the newest, which is 1.")]
    [InlineData("{ stations { totalCount } regions(asOf: 1) { totalCount } }", "OU2081", "Query.regions is asked of revision 1, and Query.stations of the newest revision; expected one `asOf` for all fields of an operation.")]
    [InlineData("{ stations(asOf: 1) { totalCount } search(text: \"建外\") { totalCount } }", "OU2081", "Query.search is asked of the newest revision, and Query.stations of revision 1; expected one `asOf` for all fields of an operation.")]
    [InlineData("{ stations(asOf: 1) { nodes { isOpen } } }", "OU2082", "Query.stations is asked of revision 1, and of what opening hours say of a moment; expected only one of the two, as schedules are kept for the newest revision alone.")]
    [InlineData("{ stations(asOf: 1, where: { openAt: {} }) { totalCount } }", "OU2082", "Query.stations is asked of revision 1, and of what opening hours say of a moment; expected only one of the two, as schedules are kept for the newest revision alone.")]
    [InlineData("{ stations(asOf: 1, where: { onMap: { west: 110, south: 30, east: 120, north: 40 } }) { totalCount } }", "OU2082", "Query.stations is asked of revision 1, and of where maps draw stations; expected only one of the two, as that is kept for the newest revision alone.")]
    [InlineData("{ stationClusters(asOf: 1, zoom: 4, bbox: { west: 110, south: 30, east: 120, north: 40 }) { count } }", "OU2082", "Query.stationClusters is asked of revision 1, and of where maps draw stations; expected only one of the two, as that is kept for the newest revision alone.")]
    public async Task A_revision_that_cannot_be_read_is_an_error(string query, string code, string message)
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var client = new GraphClient(database.Reader);

        var error = (await client.AskAsync(query))["errors"]!.AsArray().Single()!;

        ((string?)error["extensions"]!["code"], (string?)error["message"]).ShouldBe((code, message));
    }

    [Fact]
    public async Task Before_the_first_import_there_is_no_revision()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Migrated);
        using var client = new GraphClient(database.Reader);

        var error = (await client.AskAsync("{ stations(asOf: 1) { totalCount } }"))["errors"]!.AsArray().Single()!;

        ((string?)error["message"]).ShouldBe("The argument `asOf` is 1; there is no revision yet.");
    }

    [Fact]
    public void The_tables_of_the_past_hold_nothing_that_is_derived() =>
        AsOf.Tables.SelectMany(AsOf.ColumnsOf)
            .Where(property => property.PropertyInfo!.IsDefined(typeof(DerivedAttribute), inherit: false))
            .ShouldBeEmpty();

    /// <summary>Each is made to the sample package, so that it also takes the one before back.</summary>
    private static readonly Action<SamplePackage>[] Edits =
    [
        package => package.Replace("stations.csv", "116.4566,39.9042", "116.4566000000001,39.904200000000003"),
        package => package.Replace("stations.csv", "COURIER;FOOD_DELIVERY,60.5,2024-05-01,,", ",0.1,,\"说\"\"明\"\"\n二\",建外"),
        package =>
        {
            package.Add("regions", "110106,丰台区,Fengtai District,COUNTY,110000,,");
            package.Replace("station_amenities.csv", "wangjing,REST,AVAILABLE,,\n", "");
            package.Replace("competition_events.csv", "skills-2024,焊工,20,", "skills-2024,焊工 高级,20,");
            package.Put("conflicts.csv", $"{SamplePackage.Header("conflicts")}\n");
        },
        package =>
        {
            foreach (var table in SamplePackage.Schema.Tables)
                package.Put($"{table.Name}.csv", $"{SamplePackage.Header(table.Name)}\n");
        },
        package => package.Replace("regions.csv", "朝阳区,Chaoyang District", "朝阳区,Chaoyang"),
    ];

    private static async Task<string> AskAsync(GraphClient client, int? revision)
    {
        var answer = await client.AskAsync(Everything, new Dictionary<string, object?>(StringComparer.Ordinal) { ["n"] = revision });
        answer["errors"]?.ToJsonString().ShouldBeNull();
        return answer.ToJsonString();
    }
}
