using System.Text.Json.Nodes;
using Npgsql;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime.Paging;

/// <summary>Pages of ordered lists, against the same lists in the plainest SQL.</summary>
public sealed class OrderedPagesTests(OrderedPagesTests.Database database) : IClassFixture<OrderedPagesTests.Database>
{
    private const string C = "COLLATE \"C\"";

    /// <summary>Field, type of the items, order as JSON, and the rows' keys in SQL.</summary>
    public static TheoryData<string, string, string, string> Orders() => new()
    {
        { "stations", "Station", "[]", "SELECT slug FROM stations ORDER BY slug" },
        { "stations", "Station", """[{"slug":"DESC"},{"name":"ASC"}]""", "SELECT slug FROM stations ORDER BY slug DESC" },
        { "stations", "Station", """[{"name":"ASC"}]""", $"SELECT slug FROM stations ORDER BY name {C}, slug" },
        { "stations", "Station", """[{"name":"DESC"}]""", $"SELECT slug FROM stations ORDER BY name {C} DESC, slug DESC" },
        { "stations", "Station", """[{"kind":"ASC"},{"openedOn":"DESC"}]""", $"SELECT slug FROM stations ORDER BY kind {C}, opened_on DESC NULLS FIRST, slug DESC" },
        { "stations", "Station", """[{"kind":"DESC"},{"openedOn":"ASC"}]""", $"SELECT slug FROM stations ORDER BY kind {C} DESC, opened_on NULLS LAST, slug" },
        { "stations", "Station", """[{"openedOn":"ASC"}]""", "SELECT slug FROM stations ORDER BY opened_on NULLS LAST, slug" },
        { "stations", "Station", """[{"openedOn":"DESC"}]""", "SELECT slug FROM stations ORDER BY opened_on DESC NULLS FIRST, slug DESC" },
        { "stations", "Station", """[{"mostBeautiful":"DESC"},{"areaSquareMetres":"ASC"},{"unitCount":"DESC"},{"nameEn":"ASC"}]""", $"SELECT slug FROM stations ORDER BY most_beautiful DESC, area_square_metres NULLS LAST, unit_count DESC NULLS FIRST, name_en {C} NULLS LAST, slug" },
        { "stations", "Station", """[{"region":{"code":"ASC"}}]""", "SELECT slug FROM stations ORDER BY region_code, slug" },
        { "stations", "Station", """[{"region":{"name":"DESC"}},{"region":{"level":"ASC"}}]""", $"SELECT s.slug FROM stations s JOIN regions r ON r.code = s.region_code ORDER BY r.name {C} DESC, r.level {C}, s.slug" },
        { "stations", "Station", """[{"operator":{"region":{"parent":{"name":"ASC"}}}},{"operator":{"slug":"DESC"}}]""", $"SELECT s.slug FROM stations s LEFT JOIN organizations o ON o.slug = s.operator_slug LEFT JOIN regions r ON r.code = o.region_code LEFT JOIN regions p ON p.code = r.parent_code ORDER BY p.name {C} NULLS LAST, s.operator_slug DESC NULLS FIRST, s.slug DESC" },
        { "statistics", "Statistic", """[{"value":"DESC"},{"endsOn":"ASC"}]""", "SELECT slug FROM statistics ORDER BY value DESC NULLS FIRST, ends_on NULLS LAST, slug" },
        { "charityProjects", "CharityProject", """[{"beneficiaries":"ASC"},{"budget":"ASC"}]""", "SELECT slug FROM charity_projects ORDER BY beneficiaries NULLS LAST, budget NULLS LAST, slug" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task All_pages_forwards_are_the_list(string field, string type, string order, string sql)
    {
        var expected = await database.KeysAsync(sql);
        var found = new List<string>();
        JsonNode? page = null;
        do
        {
            var after = (string?)page?["pageInfo"]!["endCursor"];
            page = await database.PageAsync(field, type, order, first: 100, after: after);
            ((bool)page["pageInfo"]!["hasPreviousPage"]!).ShouldBe(after is not null);
            found.AddRange(Slugs(page));
        }
        while ((bool)page["pageInfo"]!["hasNextPage"]! && found.Count < expected.Count);
        found.ShouldBe(expected);
        ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task All_pages_backwards_are_the_list(string field, string type, string order, string sql)
    {
        var expected = await database.KeysAsync(sql);
        var found = new List<string>();
        JsonNode? page = null;
        do
        {
            var before = (string?)page?["pageInfo"]!["startCursor"];
            page = await database.PageAsync(field, type, order, last: 97, before: before);
            ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBe(before is not null);
            found.InsertRange(0, Slugs(page));
        }
        while ((bool)page["pageInfo"]!["hasPreviousPage"]! && found.Count < expected.Count);
        found.ShouldBe(expected);
        ((bool)page["pageInfo"]!["hasPreviousPage"]!).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Any_two_cursors_cut_out_what_lies_between_them(string field, string type, string order, string sql)
    {
        var expected = await database.KeysAsync(sql);
        var cursors = await database.CursorsAsync(field, type, order);
        var random = new Random(11);
        for (var round = 0; round < 25; round++)
        {
            var (from, to) = (random.Next(-1, expected.Count - 1), random.Next(1, expected.Count + 1));
            var (size, backward) = (random.Next(0, 30), random.Next(2) == 0);
            var window = expected.Take(to).Skip(from + 1).ToList();
            var shown = backward ? window.TakeLast(size).ToList() : window.Take(size).ToList();

            var page = await database.PageAsync(field, type, order, backward ? null : size, from < 0 ? null : cursors[from], backward ? size : null, to == expected.Count ? null : cursors[to]);

            Slugs(page).ShouldBe(shown);
            ((bool)page["pageInfo"]!["hasPreviousPage"]!).ShouldBe(from >= 0 || (backward && window.Count > size));
            ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBe(to < expected.Count || (!backward && window.Count > size));
            ((string?)page["pageInfo"]!["startCursor"]).ShouldBe(shown.Count == 0 ? null : cursors[expected.IndexOf(shown[0])]);
            ((string?)page["pageInfo"]!["endCursor"]).ShouldBe(shown.Count == 0 ? null : cursors[expected.IndexOf(shown[^1])]);
        }
    }

    [Fact]
    public async Task A_list_inside_a_row_has_its_own_order_and_pages()
    {
        var answer = await database.Client.AskAsync("""
            { regions(first: 100, after: null, where: { stations: { any: true } }, order: [{ level: DESC }, { code: DESC }]) {
                nodes { code stations(last: 2, order: { openedOn: DESC }) { nodes { slug } totalCount pageInfo { hasPreviousPage hasNextPage } } } } }
            """);

        var regions = answer["data"]!["regions"]!["nodes"]!.AsArray();
        regions.Count.ShouldBe(100);
        foreach (var region in regions)
        {
            var all = await database.KeysAsync($"SELECT slug FROM stations WHERE region_code = '{region!["code"]}' ORDER BY opened_on DESC NULLS FIRST, slug DESC");
            var page = region["stations"]!;
            Slugs(page).ShouldBe(all.TakeLast(2));
            ((int)page["totalCount"]!).ShouldBe(all.Count);
            ((bool)page["pageInfo"]!["hasPreviousPage"]!).ShouldBe(all.Count > 2);
            ((bool)page["pageInfo"]!["hasNextPage"]!).ShouldBeFalse();
        }

        regions.Sum(region => (int)region!["stations"]!["totalCount"]!).ShouldBeGreaterThan(20);
    }

    private static IEnumerable<string> Slugs(JsonNode page) => page["nodes"]!.AsArray().Select(node => (string)node!["slug"]!);

    /// <summary>Some thousands of stations, and the questions that the tests ask of them.</summary>
    public sealed class Database : IAsyncLifetime
    {
        private TestDatabase? _database;

        public GraphClient Client { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _database = await TestDatabase.CreateAsync(SyntheticDatabase.Template);
            Client = new GraphClient(_database.Reader);
        }

        public async Task DisposeAsync()
        {
            Client.Dispose();
            await _database!.DisposeAsync();
        }

        /// <summary>One page; all orders of a field are variables of one operation.</summary>
        public async Task<JsonNode> PageAsync(string field, string type, string order, int? first = null, string? after = null, int? last = null, string? before = null)
        {
            var query = $$"""
                query ($order: [{{type}}SortInput!], $first: Int, $after: String, $last: Int, $before: String) {
                  page: {{field}}(first: $first, after: $after, last: $last, before: $before, order: $order) {
                    nodes { slug } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor }
                  }
                }
                """;
            var answer = await Client.AskAsync(query, new Dictionary<string, object?> { ["order"] = Plain(JsonNode.Parse(order)), ["first"] = first, ["after"] = after, ["last"] = last, ["before"] = before });
            answer["errors"].ShouldBeNull(answer.ToJsonString());
            return answer["data"]!["page"]!;
        }

        /// <summary>The cursors of a whole list.</summary>
        public async Task<List<string>> CursorsAsync(string field, string type, string order)
        {
            var cursors = new List<string>();
            JsonNode page;
            do
            {
                page = await PageAsync(field, type, order, first: 100, after: cursors.LastOrDefault());
                cursors.AddRange(page["edges"]!.AsArray().Select(edge => (string)edge!["cursor"]!));
            }
            while ((bool)page["pageInfo"]!["hasNextPage"]!);
            return cursors;
        }

        public async Task<List<string>> KeysAsync(string sql)
        {
            await using var connection = new NpgsqlConnection(_database!.Reader);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync();
            var keys = new List<string>();
            while (await reader.ReadAsync())
                keys.Add(reader.GetString(0));
            return keys;
        }

        private static object? Plain(JsonNode? node) => node switch
        {
            JsonArray array => array.Select(Plain).ToArray(),
            JsonObject fields => fields.ToDictionary(field => field.Key, field => Plain(field.Value), StringComparer.Ordinal),
            _ => (string?)node,
        };
    }
}
