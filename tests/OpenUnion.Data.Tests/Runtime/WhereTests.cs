using System.Text.Json.Nodes;
using Npgsql;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime;

/// <summary>Each kind of condition against SQL that says the same in plain words, over the seeds.</summary>
public sealed class WhereTests : IClassFixture<WhereTests.Seeds>
{
    private readonly Seeds _seeds;

    public WhereTests(Seeds seeds) => _seeds = seeds;

    [Theory]
    [InlineData("name: { eq: \"万达骑士驿站\" }", "name = '万达骑士驿站'")]
    [InlineData("name: { in: [\"万达骑士驿站\", \"惠骑餐厅\", \"没有\"] }", "name = '万达骑士驿站' OR name = '惠骑餐厅'")]
    [InlineData("name: { in: [] }", "false")]
    [InlineData("name: { contains: \"驿站\" }", "strpos(name, '驿站') > 0")]
    [InlineData("name: { contains: \"\" }", "true")]
    [InlineData("name: { contains: \"%\" }", "strpos(name, '%') > 0")]
    [InlineData("address: { contains: \"_\" }", "strpos(address, '_') > 0")]
    [InlineData("name: { startsWith: \"建外\" }", "left(name, 2) = '建外'")]
    [InlineData("name: { endsWith: \"驿站\" }", "right(name, 2) = '驿站'")]
    [InlineData("slug: { startsWith: \"beijing-c\" }", "left(slug, 9) = 'beijing-c'")]
    [InlineData("slug: { startsWith: \"\" }", "true")]
    [InlineData("name: { ieq: \"建外ｓｏｈｏ西区全时驿站\" }", "name = '建外SOHO西区全时驿站'")]
    [InlineData("name: { icontains: \"Ｓoｈo\" }", "strpos(name, 'SOHO') > 0")]
    [InlineData("name: { icontains: \"％\" }", "strpos(name, '%') > 0")]
    [InlineData("name: { istartsWith: \"建外s\" }", "left(name, 3) = '建外S'")]
    [InlineData("name: { iendsWith: \"oho西区全时驿站\" }", "name = '建外SOHO西区全时驿站'")]
    [InlineData("nameEn: { eq: null }", "name_en IS NULL")]
    [InlineData("address: { eq: null }", "address IS NULL")]
    [InlineData("address: { in: [null] }", "address IS NULL")]
    [InlineData("unitCount: { eq: 740 }", "unit_count = 740")]
    [InlineData("unitCount: { gt: 740 }", "unit_count > 740")]
    [InlineData("unitCount: { gte: 740 }", "unit_count >= 740")]
    [InlineData("unitCount: { lt: 740 }", "unit_count < 740")]
    [InlineData("unitCount: { lte: 740 }", "unit_count <= 740")]
    [InlineData("unitCount: { in: [13, 740, null] }", "unit_count IN (13, 740) OR unit_count IS NULL")]
    [InlineData("areaSquareMetres: { gte: 50.5 }", "area_square_metres >= 50.5")]
    [InlineData("openedOn: { lt: \"2025-01-01\" }", "opened_on < '2025-01-01'")]
    [InlineData("mostBeautiful: { eq: true }", "most_beautiful")]
    [InlineData("status: { eq: OPERATING }", "status = 'OPERATING'")]
    [InlineData("kind: { in: [CARE_STATION, DRIVERS_HOME] }", "kind IN ('CARE_STATION', 'DRIVERS_HOME')")]
    [InlineData("locationPrecision: { eq: null }", "location_precision IS NULL")]
    public async Task An_operation_and_its_opposite_part_the_rows(string condition, string sql)
    {
        var opposite = condition.Replace("{ ", "{ n", StringComparison.Ordinal);

        await ShouldFind("stations", $"{{ {condition} }}", $"SELECT slug FROM stations WHERE {sql}");
        await ShouldFind("stations", $"{{ {opposite} }}", $"SELECT slug FROM stations WHERE ({sql}) IS NOT TRUE");
    }

    [Theory]
    [InlineData("stations", "{ id: { eq: \"U3RhdGlvbjpiZWlqaW5nLXVuaW9uLXN0YXRpb25z\" } }", "slug = 'beijing-union-stations'")]
    [InlineData("stations", "{ region: { within: \"110000\" } }", "left(region_code, 2) = '11'")]
    [InlineData("stations", "{ region: { within: \"110105\" } }", "region_code = '110105'")]
    [InlineData("stations", "{ region: { within: \"100000\" } }", "true")]
    [InlineData("stations", "{ region: { parent: { code: { eq: \"110000\" } } } }", "region_code IN (SELECT code FROM regions WHERE parent_code = '110000')")]
    [InlineData("stations", "{ operator: { slug: { eq: null } } }", "operator_slug IS NULL")]
    [InlineData("stations", "{ operator: { kind: { eq: ENTERPRISE } } }", "operator_slug IN (SELECT slug FROM organizations WHERE kind = 'ENTERPRISE')")]
    [InlineData("stations", "{ operator: { kind: { neq: TRADE_UNION } } }", "operator_slug IS NULL OR operator_slug NOT IN (SELECT slug FROM organizations WHERE kind = 'TRADE_UNION')")]
    [InlineData("stations", "{ operator: { region: { level: { eq: null } } } }", "operator_slug IS NULL OR operator_slug IN (SELECT slug FROM organizations WHERE region_code IS NULL)")]
    [InlineData("stations", "{ operator: { stations: { any: false } } }", "operator_slug IS NULL")]
    [InlineData("stations", "{ amenities: { some: { kind: { eq: MICROWAVE } } } }", "slug IN (SELECT station_slug FROM station_amenities WHERE kind = 'MICROWAVE')")]
    [InlineData("stations", "{ amenities: { none: { kind: { eq: MICROWAVE } } } }", "slug NOT IN (SELECT station_slug FROM station_amenities WHERE kind = 'MICROWAVE')")]
    [InlineData("stations", "{ amenities: { all: { kind: { in: [DRINKING_WATER, REST, MICROWAVE] } } } }", "slug NOT IN (SELECT station_slug FROM station_amenities WHERE kind NOT IN ('DRINKING_WATER', 'REST', 'MICROWAVE'))")]
    [InlineData("stations", "{ amenities: { any: true } }", "slug IN (SELECT station_slug FROM station_amenities)")]
    [InlineData("stations", "{ serves: { some: { eq: COURIER } } }", "'COURIER' = ANY(serves)")]
    [InlineData("stations", "{ serves: { none: { in: [COURIER, OUTDOOR] } } }", "NOT (serves && ARRAY['COURIER', 'OUTDOOR'])")]
    [InlineData("stations", "{ serves: { all: { in: [COURIER, OUTDOOR] } } }", "serves <@ ARRAY['COURIER', 'OUTDOOR']")]
    [InlineData("stations", "{ serves: { some: { neq: COURIER } } }", "NOT (serves <@ ARRAY['COURIER'])")]
    [InlineData("stations", "{ serves: { any: false } }", "serves = '{}'")]
    [InlineData("stations", "{ charityProjects: { some: { name: { neq: null } } } }", "slug IN (SELECT station_slug FROM charity_project_stations)")]
    [InlineData("stations", "{ statistics: { some: { value: { gte: 100 } } } }", "slug IN (SELECT station_slug FROM statistics WHERE value >= 100)")]
    [InlineData("stations", "{ citations: { some: { confidence: { eq: MEDIUM } } } }", "slug IN (SELECT subject_slug FROM citations WHERE subject_type = 'STATION' AND confidence = 'MEDIUM')")]
    [InlineData("stations", "{ sources: { all: { textComplete: { eq: true } } } }", "slug NOT IN (SELECT subject_slug FROM citations c JOIN sources s ON s.slug = c.source_slug WHERE subject_type = 'STATION' AND NOT text_complete)")]
    [InlineData("stations", "{ or: [{ status: { eq: CLOSED } }, { kind: { eq: CARE_STATION } }], name: { neq: \"x\" } }", "status = 'CLOSED' OR kind = 'CARE_STATION'")]
    [InlineData("stations", "{ and: [{ name: { contains: \"站\" } }, { name: { contains: \"驿\" } }] }", "name LIKE '%驿%' AND name LIKE '%站%'")]
    [InlineData("stations", "{ name: { or: [{ contains: \"餐\" }, { startsWith: \"万\" }], ncontains: \"x\" } }", "name LIKE '%餐%' OR name LIKE '万%'")]
    [InlineData("organizations", "{ aliases: { some: { contains: \"工会\" } } }", "EXISTS (SELECT FROM unnest(aliases) a WHERE a LIKE '%工会%')")]
    [InlineData("organizations", "{ children: { some: { level: { eq: COUNTY } } } }", "slug IN (SELECT parent_slug FROM organizations WHERE level = 'COUNTY')")]
    [InlineData("organizations", "{ trainingRoles: { some: { program: { status: { eq: ACTIVE } } } } }", "slug IN (SELECT organization_slug FROM training_program_organizations JOIN training_programs p ON p.slug = program_slug WHERE p.status = 'ACTIVE')")]
    [InlineData("trainingPrograms", "{ conflictsWith: { any: true } }", "slug IN (SELECT slug FROM conflicts WHERE subject_type = 'TRAINING_PROGRAM' UNION SELECT other_slug FROM conflicts WHERE subject_type = 'TRAINING_PROGRAM')")]
    [InlineData("trainingPrograms", "{ intakes: { some: { opensOn: { neq: null }, enrolled: { gt: 1 } } } }", "slug IN (SELECT program_slug FROM training_intakes WHERE opens_on IS NOT NULL AND enrolled > 1)")]
    [InlineData("trainingPrograms", "{ levels: { some: { eq: BACHELOR } } }", "'BACHELOR' = ANY(levels)")]
    [InlineData("charityProjects", "{ beneficiaries: { gte: 10000 } }", "beneficiaries >= 10000")]
    [InlineData("charityProjects", "{ budget: { gt: 3999999.99 } }", "budget > 3999999.99")]
    [InlineData("charityProjects", "{ regions: { some: { within: \"110000\" } } }", "slug IN (SELECT project_slug FROM charity_project_regions WHERE left(region_code, 2) = '11')")]
    [InlineData("competitions", "{ stages: { some: { position: { gte: 2 } } } }", "slug IN (SELECT competition_slug FROM competition_stages WHERE position >= 2)")]
    public async Task Relations_and_lists_are_asked_as_in_sql(string field, string where, string sql)
    {
        var table = field switch { "trainingPrograms" => "training_programs", "charityProjects" => "charity_projects", _ => field };
        await ShouldFind(field, where, $"SELECT slug FROM {table} WHERE {sql}");
    }

    [Fact]
    public async Task A_nested_list_and_its_count_are_filtered()
    {
        var answer = await _seeds.Client.AskAsync("""
            { region(code: "110105") { stations(first: 1, where: { name: { contains: "驿站" } }) { totalCount nodes { name } pageInfo { hasNextPage } } } }
            """);

        answer["data"]!["region"]!["stations"]!.ToJsonString(Json.Plain).ShouldBe("""{"totalCount":3,"nodes":[{"name":"建外街道各社区全时驿站"}],"pageInfo":{"hasNextPage":true}}""");
    }

    [Fact]
    public async Task The_nearest_are_the_nearest_of_those_that_satisfy_it()
    {
        var all = Slugs((await _seeds.Client.AskAsync("{ list: stationsNear(near: { longitude: 116.46, latitude: 39.9 }, first: 100) { nodes { slug } totalCount } }"))["data"]!["list"]!);
        var couriers = await _seeds.ListAsync("SELECT slug FROM stations WHERE 'COURIER' = ANY(serves)");

        var list = (await _seeds.Client.AskAsync("{ list: stationsNear(near: { longitude: 116.46, latitude: 39.9 }, first: 100, where: { serves: { some: { eq: COURIER } } }) { nodes { slug } totalCount } }"))["data"]!["list"]!;

        Slugs(list).ShouldBe(all.Where(couriers.Contains));
        ((int)list["totalCount"]!).ShouldBe(Slugs(list).Count);
    }

    [Fact]
    public async Task Variables_are_values_and_those_without_one_are_no_condition()
    {
        const string query = "query ($kind: StationKind, $text: String, $where: StationFilterInput) { stations(first: 100, where: { kind: { eq: $kind }, name: { contains: $text }, and: [$where] }) { totalCount } }";
        var refused = await _seeds.Client.AskAsync(query);
        ((string)refused["errors"]![0]!["message"]!).ShouldContain("Variable \"$where\" of type \"StationFilterInput\" used in position expecting type \"StationFilterInput!\".");

        var answer = await _seeds.Client.AskAsync(query.Replace(", and: [$where]", "", StringComparison.Ordinal).Replace(", $where: StationFilterInput", "", StringComparison.Ordinal), Variables(("kind", null), ("text", "驿站")));
        ((int)answer["data"]!["stations"]!["totalCount"]!).ShouldBe((await _seeds.ListAsync("SELECT slug FROM stations WHERE name LIKE '%驿站%'")).Count);
        answer["extensions"]!["ignoredFilters"]!.ToJsonString().ShouldBe("[\"stations.where.kind.eq\"]");
    }

    [Fact]
    public async Task Nulls_inside_the_value_of_a_variable_are_literal()
    {
        const string query = "query ($where: StationFilterInput) { some: stations(where: $where) { totalCount } }";
        Dictionary<string, object?> none = new(StringComparer.Ordinal) { ["address"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["eq"] = null } };
        Dictionary<string, object?> bad = new(StringComparer.Ordinal) { ["address"] = null };

        var answer = await _seeds.Client.AskAsync(query, Variables(("where", none)));
        ((long)answer["data"]!["some"]!["totalCount"]!).ShouldBe(await _seeds.ScalarAsync("SELECT count(*) FROM stations WHERE address IS NULL"));
        answer["extensions"]!["ignoredFilters"].ShouldBeNull();

        var refused = await _seeds.Client.AskAsync(query, Variables(("where", bad)));
        refused["errors"]!.ToJsonString(Json.Plain).ShouldBe("""[{"message":"The filter `some.where.address` is null; expected a value of StringOperationFilterInput.","locations":[{"line":1,"column":38}],"path":["some"],"extensions":{"code":"HC0026","filter":"some.where.address"}}]""");
        var unfiltered = await _seeds.Client.AskAsync(query);
        ((long)unfiltered["data"]!["some"]!["totalCount"]!).ShouldBe(await _seeds.ScalarAsync("SELECT count(*) FROM stations"));
        unfiltered["extensions"]!["ignoredFilters"]!.ToJsonString().ShouldBe("[\"some.where\"]");
    }

    [Fact]
    public async Task A_mistake_in_one_field_leaves_the_others()
    {
        var answer = await _seeds.Client.AskAsync("{ bad: stations(where: { id: { eq: \"x\" } }) { totalCount } regions(where: { code: { eq: \"110105\" } }) { nodes { name } } }");

        answer["data"]!.ToJsonString(Json.Plain).ShouldBe("""{"bad":null,"regions":{"nodes":[{"name":"朝阳区"}]}}""");
        ((string)answer["errors"]![0]!["extensions"]!["code"]!).ShouldBe("OU2050");
    }

    [Fact]
    public async Task The_numbers_of_a_request_keep_their_digits()
    {
        var answer = await _seeds.Client.AskAsync(
            "query ($d: Decimal, $l: Long) { statistics(where: { value: { lt: $d }, roundingUnit: { lte: $l } }) { totalCount } }",
            Variables(("d", 123456789012345678.55m), ("l", long.MaxValue)));

        ((long)answer["data"]!["statistics"]!["totalCount"]!).ShouldBe(await _seeds.ScalarAsync("SELECT count(*) FROM statistics WHERE value < 123456789012345678.55 AND rounding_unit IS NOT NULL"));
    }

    private async Task ShouldFind(string field, string where, string sql)
    {
        var answer = await _seeds.Client.AskAsync($"{{ list: {field}(first: 100, where: {where}) {{ nodes {{ slug }} totalCount }} }}");
        answer["errors"].ShouldBeNull(answer.ToJsonString());
        var expected = await _seeds.ListAsync($"{sql} ORDER BY slug");
        Slugs(answer["data"]!["list"]!).ShouldBe(expected.Take(100), where);
        ((int)answer["data"]!["list"]!["totalCount"]!).ShouldBe(expected.Count, where);
    }

    private static List<string> Slugs(JsonNode list) => [.. list["nodes"]!.AsArray().Select(node => (string)node!["slug"]!)];

    private static Dictionary<string, object?> Variables(params (string Name, object? Value)[] values) =>
        values.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);

    /// <summary>A client over the seeds, and the seeds themselves.</summary>
    public sealed class Seeds : IAsyncLifetime
    {
        private TestDatabase? _database;
        private NpgsqlDataSource? _plain;

        public GraphClient Client { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _database = await TestDatabase.CreateAsync(SeededDatabase.Template);
            _plain = NpgsqlDataSource.Create(_database.Reader);
            Client = new GraphClient(_database.Reader);
        }

        public async Task DisposeAsync()
        {
            Client.Dispose();
            await _plain!.DisposeAsync();
            await _database!.DisposeAsync();
        }

        public Task<object?> ScalarAsync(string sql) => TestDatabase.ScalarAsync(_database!.Reader, sql);

        public async Task<List<string>> ListAsync(string sql)
        {
            await using var command = _plain!.CreateCommand(sql);
            await using var reader = await command.ExecuteReaderAsync();
            var texts = new List<string>();
            while (await reader.ReadAsync())
                texts.Add(reader.GetString(0));
            return texts;
        }
    }

    private static class Json
    {
        public static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
