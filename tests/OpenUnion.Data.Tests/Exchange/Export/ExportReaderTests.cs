using OpenUnion.Data.Exchange.Export;
using OpenUnion.Data.Planning.Export;
using OpenUnion.Data.Tests.Runtime;
using OpenUnion.GraphQL;

namespace OpenUnion.Data.Tests.Exchange.Export;

public sealed class ExportReaderTests
{
    public static TheoryData<string, string> Mistakes => new()
    {
        { "region", "OU2060: The parameter `fields` has \"region\", which is an object; name a field of it, such as \"region.code\"." },
        { "name.first", "OU2060: The parameter `fields` has \"name.first\", but Station.name is a value, behind which nothing follows." },
        { "isOpen", "OU2060: The parameter `fields` has \"isOpen\", which depends on the moment of asking (Station.isOpen); export openingHours." },
        { "region.stations.name", "OU2060: The parameter `fields` has \"region.stations.name\", which may be a long list (Region.stations); export its own type, with a `where`." },
        { "amenities.station.sources.slug", "OU2060: The parameter `fields` has \"amenities.station.sources.slug\", a list in a list (Station.sources); expected one list at most on the way." },
        { "charityProjects.audiences", "OU2060: The parameter `fields` has \"charityProjects.audiences\", a list in a list; expected one value an item." },
        { "revision", "OU2060: The parameter `fields` has \"revision\", which is not exported (Station.revision)." },
        { "a.b.c.d.e.f.g", "OU2060: The parameter `fields` has \"a.b.c.d.e.f.g\" with 7 steps; expected at most 6." },
        { string.Join(',', Enumerable.Range(0, 101)), "OU2060: The parameter `fields` has 101 fields; expected at most 100." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_field_that_cannot_be_a_column_is_an_error(string fields, string mistake) =>
        Exports.Mistakes(new("stations", "csv") { Fields = fields }).ShouldBe([mistake]);

    [Fact]
    public void All_mistakes_are_told_at_once() => Exports.Mistakes(new("stations", "geojson") { Where = "{", Fields = "foo", Crs = "EPSG:4326", Revision = "0", Bom = "1" }).ShouldBe(
    [
        "OU2063: The parameter `where` is no JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed. LineNumber: 0 | BytePositionInLine: 1. Expected such as {\"kind\":{\"eq\":\"UNION_STATION\"}}.",
        "OU2064: The parameter `crs` is \"EPSG:4326\"; expected one of WGS84, GCJ02, BD09.",
        "OU2065: The parameter `revision` is \"0\"; expected the number of a revision.",
        "OU2066: The parameter `bom` is for csv; found the format geojson.",
        "OU2060: The parameter `fields` has \"foo\", but Station has no field \"foo\"; expected one of id, slug, name, nameEn, nameBasis, kind, scope, unitCount, status, mostBeautiful, address, region, operator, location, locationPrecision, coordinatesEstimated, openingHours, access, amenities, serves, areaSquareMetres, openedOn, summary, note, charityProjects, statistics, conflictsWith, citations, sources.",
    ]);

    [Fact]
    public void A_type_and_a_format_that_there_are_not_are_errors() => Exports.Mistakes(new("cats", "pdf")).ShouldBe(
    [
        "OU2061: There is no type \"cats\" to export; expected one of stations, training-programs, competitions, charity-projects, organizations, regions, statistics, sources.",
        "OU2062: There is no format \"pdf\"; expected one of csv, geojson, geojsonl, ndjson, xlsx, parquet.",
    ]);

    [Fact]
    public void A_filter_is_held_to_the_graph_s_rules() => Exports.Mistakes(new("stations", "csv") { Where = """{"kind":{"eq":"CAT"}}""" }).Single().ShouldStartWith("HC0016: Parameter \"where\" has invalid value at .kind.eq: Value \"CAT\" does not exist in \"StationKind\" enum.");

    [Fact]
    public void Every_type_s_default_is_fields_of_the_graph()
    {
        foreach (var type in ExportType.All)
            Read(new(type.Name, "csv")).Plan.Columns.Select(column => column.Name).ShouldBe(type.Fields);
    }

    [Fact]
    public void A_query_has_one_spelling() => Read(new("trainingPrograms", "csv")
    {
        Where = """ { "status" : {"eq": "ACTIVE"}, "levels": {"some": {"eq": "BACHELOR"}} } """,
        Order = """[ {"name": "ASC"} ]""",
        Fields = "name, name ,region.name",
        Crs = "WGS84",
        Bom = "0",
    }).Address.ToString().ShouldBe("/export/training-programs.csv?where=%7B%22levels%22%3A%7B%22some%22%3A%7B%22eq%22%3A%22BACHELOR%22%7D%7D%2C%22status%22%3A%7B%22eq%22%3A%22ACTIVE%22%7D%7D&order=%5B%7B%22name%22%3A%22ASC%22%7D%5D&fields=name%2Cregion.name");

    [Fact]
    public void The_default_written_out_is_the_default() =>
        Read(new("sources", "ndjson") { Fields = "*", Where = "{}", Crs = "WGS84" }).Address.At(7).ShouldBe("/export/sources.ndjson?revision=7");

    [Fact]
    public void What_is_open_now_becomes_what_was_open_then()
    {
        var query = Read(new("stations", "csv") { Where = """{"or":[{"openAt":{}},{"openAt":{"at":"2025-05-01T08:00:00+08:00"}}]}""" });

        query.DependsOnMoment.ShouldBeTrue();
        Uri.UnescapeDataString(query.Address.ToString()).ShouldMatch("""^/export/stations\.csv\?where={"or":\[{"openAt":{"at":"\d{4}-\d\d-\d\dT\d\d:\d\d:00Z"}},{"openAt":{"at":"2025-05-01T08:00:00\+08:00"}}\]}$""");
    }

    private static ExportQuery Read(ExportRequest request)
    {
        var errors = new List<GraphQLError>();
        var query = ExportReader.Read(GraphClient.Graph, request, errors);
        errors.ShouldBeEmpty();
        return query!;
    }
}
