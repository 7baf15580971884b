using OpenUnion.Data.Exchange.Import;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Exchange.Import;

/// <summary>What stands in the database after an import.</summary>
public sealed class ImportedRowsTests
{
    [Fact]
    public async Task A_first_import_fills_every_table_and_is_revision_1()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Migrated);
        using var package = new SamplePackage();

        var result = await ImportDatabases.ImportAsync(database, package, new ImportOptions(Note: "第一版"));

        result.Problems.ShouldBeNull();
        result.Revision.ShouldBe(1);
        result.PackageName.ShouldBe("sample");
        result.Tables.ShouldBe(SamplePackage.Schema.Tables.Select(table =>
            new TableCounts(table.Name, SamplePackage.Counts[table.Name], SamplePackage.Counts[table.Name], 0, 0)));
        (await ImportDatabases.RowsAsync(database, "SELECT number, note, package_name, added, changed, removed FROM revisions"))
            .ShouldBe([$"1|第一版|sample|{SamplePackage.Counts.Values.Sum()}|0|0"]);
        (await TestDatabase.ScalarAsync(database.Reader, "SELECT bool_and(value::int > 0) AND count(*) = 22 FROM revisions, jsonb_each_text(counts)")).ShouldBe(true);
        foreach (var (table, count) in SamplePackage.Counts)
            (await TestDatabase.ScalarAsync(database.Reader, $"SELECT count(*) FROM {table}")).ShouldBe((long)count, table);
    }

    [Fact]
    public async Task A_first_import_logs_every_row_in_order()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);

        (await ImportDatabases.RowsAsync(database, """
            SELECT count(*), min(sequence), max(sequence), count(DISTINCT sequence), bool_and(operation = 'ADDED' AND before IS NULL AND after IS NOT NULL) FROM changes
            """)).ShouldBe([$"{SamplePackage.Counts.Values.Sum()}|1|{SamplePackage.Counts.Values.Sum()}|{SamplePackage.Counts.Values.Sum()}|True"]);
        (await ImportDatabases.RowsAsync(database, "SELECT row_key, after FROM changes WHERE table_name IN ('station_amenities', 'stations', 'citations') ORDER BY sequence")).ShouldBe(
        [
            """STATION jianwai-24h  daily-1|{"field": "", "quote": "全时驿站二十四小时开放", "confidence": "HIGH", "source_slug": "daily-1", "subject_slug": "jianwai-24h", "subject_type": "STATION"}""",
            """STATION jianwai-24h opening_hours daily-1|{"field": "opening_hours", "confidence": "MEDIUM", "source_slug": "daily-1", "subject_slug": "jianwai-24h", "subject_type": "STATION"}""",
            """STATISTIC members-2025  daily-2|{"field": "", "quote": "会员707.7万人", "confidence": "LOW", "source_slug": "daily-2", "subject_slug": "members-2025", "subject_type": "STATISTIC"}""",
            """jianwai-24h|{"kind": "UNION_STATION_24H", "name": "建外全时驿站", "slug": "jianwai-24h", "scope": "SINGLE", "access": "QR_CODE", "serves": ["COURIER", "FOOD_DELIVERY"], "status": "OPERATING", "address": "建外SOHO西区18号楼", "latitude": 39.9042, "longitude": 116.4566, "opened_on": "2024-05-01", "name_basis": "CURATOR_COINED", "region_code": "110105", "opening_hours": "24/7", "operator_slug": "chaoyang-union", "most_beautiful": true, "area_square_metres": 60.5, "location_precision": "ADDRESS", "coordinates_estimated": true}""",
            """wangjing|{"kind": "UNION_STATION", "name": "望京驿站", "slug": "wangjing", "scope": "GROUP", "serves": [], "status": "OPERATING", "name_basis": "PRINTED", "unit_count": 12, "region_code": "110105", "opening_hours": "Mo-Fr 08:00-20:00", "operator_slug": "chaoyang-union", "most_beautiful": false, "coordinates_estimated": false}""",
            """jianwai-24h CHARGING|{"kind": "CHARGING", "status": "AVAILABLE", "verified_on": "2025-03-01", "station_slug": "jianwai-24h"}""",
            """jianwai-24h MICROWAVE|{"kind": "MICROWAVE", "note": "待修", "status": "OUT_OF_ORDER", "station_slug": "jianwai-24h"}""",
            """wangjing REST|{"kind": "REST", "status": "AVAILABLE", "station_slug": "wangjing"}""",
        ]);
    }

    [Fact]
    public async Task A_first_import_builds_every_index_and_reference_again()
    {
        await using var before = await TestDatabase.CreateAsync(ImportDatabases.Migrated);
        await using var after = await TestDatabase.CreateAsync(ImportDatabases.Sample);

        (await ImportDatabases.DefinitionsAsync(after)).ShouldBe(await ImportDatabases.DefinitionsAsync(before));
        (await TestDatabase.ScalarAsync(after.Owner, "SELECT bool_and(convalidated) FROM pg_constraint")).ShouldBe(true);
    }

    [Theory]
    [InlineData("116.4566", "39.9042")]
    [InlineData("116.45660000000001", "39.904199999999996")]
    [InlineData("73", "3.4")]
    [InlineData("135.1", "53.6")]
    [InlineData("103.1234567890123", "30.000000000000004")]
    public async Task Coordinates_keep_every_digit(string longitude, string latitude)
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var package = new SamplePackage();

        await ImportDatabases.ImportAsync(database, package.Replace("stations.csv", "116.4566,39.9042", $"{longitude},{latitude}"));

        (await ImportDatabases.RowsAsync(database, "SELECT ST_X(location::geometry), ST_Y(location::geometry), ST_SRID(location::geometry) FROM stations WHERE location IS NOT NULL"))
            .ShouldBe([$"{longitude}|{latitude}|4326"]);
    }

    [Fact]
    public async Task A_point_that_moves_by_its_last_digit_is_a_change()
    {
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var package = new SamplePackage();

        var result = await ImportDatabases.ImportAsync(database, package.Replace("stations.csv", "39.9042,", "39.904200000000003,"));
        result.Unchanged.ShouldBeTrue("it is the same binary number");

        result = await ImportDatabases.ImportAsync(database, package.Replace("stations.csv", "39.904200000000003,", "39.90420000000001,"));
        result.Changed.ShouldBe(1);
    }

    [Fact]
    public async Task Text_of_every_kind_comes_through_unchanged()
    {
        const string text = "a\\b\tc,\"d\"\r\ne'f{g};h\\N𝄞\\.";
        await using var database = await TestDatabase.CreateAsync(ImportDatabases.Sample);
        using var package = new SamplePackage();
        package.Replace("station_amenities.csv", "待修", $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        package.Replace("organizations.csv", "北京市工会;市总工会", "\"a\\b;\"\"c\"\";{d};,;\te;NULL;\\N\"");

        (await ImportDatabases.ImportAsync(database, package)).Changed.ShouldBe(2);

        (await TestDatabase.ScalarAsync(database.Owner, "SELECT note FROM station_amenities WHERE kind = 'MICROWAVE'")).ShouldBe(text);
        (await TestDatabase.ScalarAsync(database.Owner, "SELECT aliases FROM organizations WHERE slug = 'beijing-union'"))
            .ShouldBe((string[])["a\\b", "\"c\"", "{d}", ",", "\te", "NULL", "\\N"]);
    }
}
