using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.GraphQL.Execution;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime;

/// <summary>An aggregate says of a condition what the list says of it.</summary>
public sealed class AggregateTests(SyntheticGraph graph) : IClassFixture<SyntheticGraph>
{
    private const string Country = """{ "region": { "within": "100000" } }""";

    [Theory]
    [InlineData("stations", "StationFilterInput", "null")]
    [InlineData("stations", "StationFilterInput", Country)]
    [InlineData("stations", "StationFilterInput", """{ "region": { "within": "440000" } }""")]
    [InlineData("stations", "StationFilterInput", """{ "amenities": { "some": { "kind": { "eq": "MICROWAVE" } } }, "mostBeautiful": { "eq": false } }""")]
    [InlineData("stations", "StationFilterInput", """{ "or": [{ "operator": { "kind": { "neq": "TRADE_UNION" } } }, { "slug": { "endsWith": "7" } }] }""")]
    [InlineData("stations", "StationFilterInput", """{ "slug": { "eq": "nowhere" } }""")]
    [InlineData("trainingPrograms", "TrainingProgramFilterInput", "null")]
    [InlineData("competitions", "CompetitionFilterInput", """{ "status": { "eq": "COMPLETED" } }""")]
    [InlineData("organizations", "OrganizationFilterInput", """{ "region": { "level": { "neq": "COUNTY" } } }""")]
    [InlineData("statistics", "StatisticFilterInput", """{ "value": { "gt": 10 } }""")]
    public async Task The_groups_by_region_add_up_to_the_length_of_the_list_at_every_level(string list, string input, string where)
    {
        var data = (await AskAsync($$"""
            query ($where: {{input}}) {
              list: {{list}}(first: 0, where: $where) { totalCount }
              aggregate: {{list}}Aggregate(where: $where) {
                count
                country: byRegion(level: COUNTRY, first: 5000) { ...all }
                province: byRegion(first: 5000) { ...all }
                prefecture: byRegion(level: PREFECTURE, first: 5000) { ...all }
                county: byRegion(level: COUNTY, first: 5000) { ...all }
                some: byRegion(level: COUNTY, first: 3) { ...all }
              }
            }
            fragment all on RegionCountGroups { groups { region { code } count } groupCount otherCount }
            """, where));

        var total = (int)data["list"]!["totalCount"]!;
        var aggregate = data["aggregate"]!.AsObject();
        ((int)aggregate["count"]!).ShouldBe(total);
        foreach (var (level, groups) in aggregate.Where(member => member.Key != "count"))
        {
            var counts = groups!["groups"]!.AsArray().Select(group => (int)group!["count"]!).ToList();
            (counts.Sum() + (int)groups["otherCount"]!).ShouldBe(total, level);
            counts.ShouldBe(counts.OrderDescending().ToList(), customMessage: level);
            if (level != "some")
                counts.Count.ShouldBe((int)groups["groupCount"]!, level);
        }
    }

    [Fact]
    public async Task Each_region_counts_what_the_list_within_it_holds()
    {
        var data = await AskAsync("{ stationsAggregate { byRegion { groups { region { level inIt: stations(first: 0, allLevels: true) { totalCount } } count } groupCount } } }");

        var groups = data["stationsAggregate"]!["byRegion"]!["groups"]!.AsArray();
        groups.Count.ShouldBeGreaterThan(20);
        foreach (var group in groups.Where(group => (string?)group!["region"]!["level"] == "PROVINCE"))
            ((int)group!["count"]!).ShouldBe((int)group["region"]!["inIt"]!["totalCount"]!);
    }

    [Theory]
    [InlineData("byKind", "kind", "kind: { eq: {0} }")]
    [InlineData("byStatus", "status", "status: { eq: {0} }")]
    [InlineData("byAccess", "access", "access: { eq: {0} }")]
    [InlineData("byAmenity", "amenity", "amenities: { some: { kind: { eq: {0} } } }")]
    [InlineData("byAudience", "audience", "serves: { some: { eq: {0} } }")]
    public async Task Each_group_counts_the_stations_that_its_value_finds(string field, string key, string condition)
    {
        var groups = (await AskAsync($"{{ stationsAggregate {{ {field} {{ {key} count }} }} }}"))["stationsAggregate"]![field]!.AsArray();

        groups.Count.ShouldBeGreaterThan(0);
        foreach (var group in groups.Where(group => group![key] is not null))
        {
            var where = condition.Replace("{0}", (string)group![key]!, StringComparison.Ordinal);
            var list = await AskAsync($"{{ stations(first: 0, where: {{ {where} }}) {{ totalCount }} }}");
            ((int)group["count"]!).ShouldBe((int)list["stations"]!["totalCount"]!, where);
        }
    }

    [Fact]
    public async Task Stations_without_a_known_amenity_are_a_group_of_their_own_with_a_condition_and_without()
    {
        await using var seeds = await TestDatabase.CreateAsync(SeededDatabase.Template);
        using var client = new GraphClient(seeds.Reader);
        var data = (await client.AskAsync("""
            {
              list: stations(first: 0, where: { amenities: { any: false } }) { totalCount }
              all: stationsAggregate { byAmenity { amenity count } }
              found: stationsAggregate(where: { slug: { neq: "" } }) { byAmenity { amenity count } }
            }
            """))["data"]!;

        var unknown = data["all"]!["byAmenity"]!.AsArray().Single(group => group!["amenity"] is null)!;
        ((int)unknown["count"]!).ShouldBe((int)data["list"]!["totalCount"]!);
        ((int)unknown["count"]!).ShouldBeGreaterThan(0);
        data["found"]!.ToJsonString().ShouldBe(data["all"]!.ToJsonString());
    }

    [Theory]
    [InlineData("2025-05-14T09:30:00+08:00")]
    [InlineData("2025-05-18T03:00:00+08:00")]
    [InlineData("2025-10-01T12:00:00+08:00")]
    public async Task Each_open_state_counts_the_stations_that_the_filter_finds(string at)
    {
        var groups = (await AskAsync($"{{ stationsAggregate {{ byOpenState(at: \"{at}\") {{ openState count }} }} }}"))["stationsAggregate"]!["byOpenState"]!.AsArray();

        groups.Sum(group => (int)group!["count"]!).ShouldBe(SyntheticDatabase.Stations);
        foreach (var group in groups)
        {
            var list = await AskAsync($"{{ stations(first: 0, where: {{ openAt: {{ at: \"{at}\", state: {group!["openState"]} }} }}) {{ totalCount }} }}");
            ((int)group["count"]!).ShouldBe((int)list["stations"]!["totalCount"]!);
        }
    }

    [Fact]
    public async Task The_largest_groups_and_the_others_are_all_groups()
    {
        var data = await AskAsync("""
            {
              all: stationsAggregate { count byOperator(first: 5000) { groups { operator { slug } count } groupCount otherCount } }
              ten: stationsAggregate { byOperator { groups { operator { slug } count } groupCount otherCount } }
            }
            """);

        var (all, ten) = (data["all"]!["byOperator"]!, data["ten"]!["byOperator"]!);
        var groups = all["groups"]!.AsArray();
        groups.Count.ShouldBe((int)all["groupCount"]!);
        groups.Sum(group => (int)group!["count"]!).ShouldBe((int)data["all"]!["count"]!);
        ((int)all["otherCount"]!).ShouldBe(0);
        ((int)ten["groupCount"]!).ShouldBe(groups.Count);
        ten["groups"]!.AsArray().Select(group => group!.ToJsonString()).ShouldBe(groups.Take(10).Select(group => group!.ToJsonString()));
        ((int)ten["otherCount"]!).ShouldBe(groups.Skip(10).Sum(group => (int)group!["count"]!));
    }

    [Fact]
    public async Task Sums_are_of_the_figures_that_the_list_holds()
    {
        var data = await AskAsync("{ statisticsAggregate { byIndicator(first: 100) { groups { indicator unit status count sum { value figures } } otherCount } } }");

        var groups = data["statisticsAggregate"]!["byIndicator"]!["groups"]!.AsArray();
        groups.Count.ShouldBeGreaterThan(0);
        foreach (var group in groups.Take(5))
        {
            var values = await ValuesAsync(group!);
            ((int)group!["sum"]!["figures"]!).ShouldBe(values.Count);
            ((decimal?)group["sum"]!["value"]).ShouldBe(values.Count == 0 ? null : values.Sum());
        }
    }

    [Fact]
    public async Task One_statement_serves_every_level()
    {
        const string Query = "query ($level: RegionLevel!) { stationsAggregate { byRegion(level: $level) { groupCount } } }";

        (await CountAsync("COUNTRY")).ShouldBe(1);
        (await CountAsync("COUNTY")).ShouldBeGreaterThan(100);
        (await CountAsync("PROVINCE")).ShouldBeInRange(20, 40);

        async Task<int> CountAsync(string level)
        {
            var answer = await graph.Client.AskAsync(Query, new Dictionary<string, object?>(StringComparer.Ordinal) { ["level"] = level });
            return (int)answer["data"]!["stationsAggregate"]!["byRegion"]!["groupCount"]!;
        }
    }

    private async Task<List<decimal>> ValuesAsync(JsonNode group)
    {
        var where = $"indicator: {{ eq: \"{group["indicator"]}\" }}, unit: {{ eq: \"{group["unit"]}\" }}, status: {{ eq: {group["status"]} }}, qualifier: {{ neq: ORDINAL }}, value: {{ neq: null }}";
        var values = new List<decimal>();
        string? after = null;
        do
        {
            var page = (await AskAsync($"{{ statistics(first: 100, after: {(after is null ? "null" : $"\"{after}\"")}, where: {{ {where} }}) {{ nodes {{ value }} pageInfo {{ hasNextPage endCursor }} }} }}"))["statistics"]!;
            values.AddRange(page["nodes"]!.AsArray().Select(node => (decimal)node!["value"]!));
            after = (bool)page["pageInfo"]!["hasNextPage"]! ? (string)page["pageInfo"]!["endCursor"]! : null;
        }
        while (after is not null);
        return values;
    }

    private async Task<JsonNode> AskAsync(string query, string where = "null")
    {
        using var condition = JsonDocument.Parse(where);
        var variables = query.Contains("$where", StringComparison.Ordinal)
            ? new Dictionary<string, object?>(StringComparer.Ordinal) { ["where"] = PlainJson.Of(condition.RootElement) }
            : null;
        var answer = await graph.Client.AskAsync(query, variables);
        answer["errors"].ShouldBeNull(answer.ToJsonString());
        return answer["data"]!;
    }
}
