using System.Text.Json.Nodes;
using Npgsql;
using OpenUnion.Data.Model.Search;
using OpenUnion.Data.Model.Vocabulary;
using OpenUnion.Testing;

namespace OpenUnion.Data.Tests.Runtime;

/// <summary>Searches over the seeds and over synthetic stations.</summary>
public class SearchTests
{
    private const string NotFound = """
        SELECT item.text || ' finds not ' || item.slug FROM unnest($1, $2, $3) item(text, slug, query)
        WHERE NOT EXISTS (SELECT FROM search_matches(item.query::jsonb, NULL) found WHERE found.subject_slug = item.slug)
        """;

    [Fact]
    public async Task Every_station_is_found_by_any_stretch_of_its_name()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        var searches =
            from station in await NamesAsync(database, "stations")
            from start in Enumerable.Range(0, station.Name.Length)
            from length in Enumerable.Range(1, Math.Min(6, station.Name.Length - start)).Append(station.Name.Length - start)
            let text = station.Name.Substring(start, length)
            // The index knows words of letters by their beginnings.
            where text.Any(SearchText.IsHan)
            select (Text: text, station.Slug);
        var distinct = searches.Distinct().ToList();
        distinct.Count.ShouldBeGreaterThan(1_000);

        (await NotFoundAsync(database, distinct)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_name_is_found_by_the_reading_that_a_dictionary_of_phrases_gives_and_by_its_first_letters()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        var searches = new List<(string, string)>();
        foreach (var line in await File.ReadAllLinesAsync(Repository.PathOf("tests", "OpenUnion.Data.Tests", "Model", "Search", "readings.csv")))
        {
            var (slug, syllables) = (line.Split(',')[0], line.Split(',')[1].Split(' '));
            searches.Add((string.Concat(syllables.Take(20)), slug));
            searches.Add((string.Join(' ', syllables.Distinct(StringComparer.Ordinal).Take(6)), slug));
            searches.Add((string.Concat(syllables.Take(16))[..^1], slug));
            searches.Add((string.Concat(syllables.Take(16).Select(syllable => syllable[0])), slug));
        }

        searches.Count.ShouldBeGreaterThan(500);
        (await NotFoundAsync(database, searches, SearchType.STATION, SearchType.ORGANIZATION, SearchType.COMPETITION, SearchType.TRAINING_PROGRAM, SearchType.CHARITY_PROJECT)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("万达骑士驿站")]
    [InlineData("wandaqishiyizhan")]
    [InlineData("wdqsyz")]
    [InlineData("wanda rider station")]
    public async Task What_is_typed_of_a_name_suggests_it_at_every_letter(string text)
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        using var client = new GraphClient(database.Reader);

        for (var length = 1; length <= text.Length; length++)
        {
            var answer = await client.AskAsync("query ($text: String!) { suggest(text: $text) { text } }", new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = text[..length] });
            answer["data"]!["suggest"]!.AsArray().Select(item => (string?)item!["text"]).ShouldContain("万达骑士驿站", text[..length]);
        }
    }

    [Theory]
    [InlineData("模拟")]
    [InlineData("驿")]
    [InlineData("工会驿站")]
    [InlineData("yz")]
    [InlineData("station")]
    [InlineData("微波炉 路")]
    public async Task All_pages_together_are_the_list_and_near_ones_come_first_in_each_rank(string text)
    {
        await using var database = await TestDatabase.CreateAsync(SyntheticDatabase.Template);
        using var client = new GraphClient(database.Reader);
        var edges = new List<JsonNode>();
        string? after = null;
        JsonNode page;
        do
        {
            var answer = await client.AskAsync(
                """
                query ($text: String!, $after: String) {
                  search(text: $text, near: { longitude: 113.3, latitude: 23.1 }, first: 100, after: $after) {
                    totalCount pageInfo { hasNextPage endCursor } edges { rank distance cursor node { ... on Node { id } } }
                  }
                }
                """,
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["text"] = text, ["after"] = after });
            answer["errors"].ShouldBeNull();
            page = answer["data"]!["search"]!;
            edges.AddRange(page["edges"]!.AsArray().Select(edge => edge!.DeepClone()));
            after = (string?)page["pageInfo"]!["endCursor"];
        }
        while ((bool)page["pageInfo"]!["hasNextPage"]!);

        edges.Count.ShouldBe((int)page["totalCount"]!);
        edges.Count.ShouldBeGreaterThan(50);
        edges.Select(edge => (string?)edge["node"]!["id"]).ShouldBeUnique();
        var order = edges.Select(edge => (Enum.Parse<SearchRank>((string)edge["rank"]!), (double?)edge["distance"] ?? double.PositiveInfinity)).ToList();
        order.ShouldBe(order.Order());
    }

    [Fact]
    public async Task The_nearest_of_very_many_matches_is_the_nearest_of_all()
    {
        await using var database = await TestDatabase.CreateAsync(SyntheticDatabase.Template);
        using var client = new GraphClient(database.Reader);

        var answer = await client.AskAsync("""
            {
              search(text: "工会驿站", types: [STATION], near: { longitude: 113.3, latitude: 23.1 }, first: 20) { isComplete nodes { ... on Station { slug } } }
              stationsNear(near: { longitude: 113.3, latitude: 23.1 }, where: { name: { contains: "工会驿站" } }, first: 20) { nodes { slug } }
            }
            """);

        var data = answer["data"]!;
        ((bool)data["search"]!["isComplete"]!).ShouldBeFalse();
        data["search"]!["nodes"]!.ToJsonString().ShouldBe(data["stationsNear"]!["nodes"]!.ToJsonString());
    }

    [Theory]
    [InlineData("驿")]
    [InlineData("w")]
    [InlineData("1")]
    [InlineData("模拟 工会 驿站 路")]
    [InlineData("wdqs")]
    public async Task No_search_reads_the_whole_table(string text)
    {
        await using var database = await TestDatabase.CreateAsync(SyntheticDatabase.Template);
        await using var connection = new NpgsqlConnection(database.Owner);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var search = new NpgsqlCommand("SELECT count(*) FROM search_matches($1::jsonb, 'SRID=4326;POINT(113.3 23.1)')", connection);
        search.Parameters.Add(new NpgsqlParameter { Value = SearchJson.Write(SearchQuery.Parse(text), null, namesOnly: false) });
        await search.ExecuteScalarAsync();
        await using var reads = new NpgsqlCommand("SELECT string_agg(relname, ' ') FROM pg_stat_xact_user_tables WHERE relname IN ('search_entries', 'search_terms', 'stations') AND seq_scan > 0", connection);

        (await reads.ExecuteScalarAsync()).ShouldBe(DBNull.Value);
    }

    [Fact]
    public async Task A_cursor_of_another_search_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        using var client = new GraphClient(database.Reader);
        var cursor = (string?)(await client.AskAsync("{ search(text: \"驿站\", first: 1) { pageInfo { endCursor } } }"))["data"]!["search"]!["pageInfo"]!["endCursor"];

        var answer = await client.AskAsync("query ($after: String) { search(text: \"工会\", after: $after) { totalCount } }", new Dictionary<string, object?>(StringComparer.Ordinal) { ["after"] = cursor });

        ((string?)answer["errors"]![0]!["extensions"]!["code"]).ShouldBe("HC0078");
    }

    private static async Task<List<(string Slug, string Name)>> NamesAsync(TestDatabase database, string table)
    {
        await using var connection = new NpgsqlConnection(database.Reader);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT slug, name FROM {table}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<(string, string)>();
        while (await reader.ReadAsync())
            names.Add((reader.GetString(0), reader.GetString(1)));
        return names;
    }

    private static async Task<List<string>> NotFoundAsync(TestDatabase database, IReadOnlyList<(string Text, string Slug)> searches, params SearchType[] types)
    {
        await using var connection = new NpgsqlConnection(database.Reader);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(NotFound, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { Value = searches.Select(search => search.Text).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = searches.Select(search => search.Slug).ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = searches.Select(search => SearchJson.Write(SearchQuery.Parse(search.Text), types.Length == 0 ? [SearchType.STATION] : types, namesOnly: false)).ToArray() });
        await using var reader = await command.ExecuteReaderAsync();
        var missing = new List<string>();
        while (await reader.ReadAsync())
            missing.Add(reader.GetString(0));
        return missing;
    }
}
