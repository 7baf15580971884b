using System.Text.Json;
using System.Text.Json.Nodes;
using OpenUnion.Server.Tests.GraphQL;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.Ogc;

public sealed class OgcTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private static readonly string Folder = Repository.PathOf("tests", "OpenUnion.Server.Tests", "Ogc", "validator");

    private TestServer Server => seeded.Server;

    [Fact]
    public async Task The_landing_page_leads_everywhere()
    {
        var pages = new Queue<string>(["/ogc"]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pages.TryDequeue(out var page))
        {
            if (!seen.Add(page))
                continue;
            var answer = await Server.GetAsync(page);
            answer.Status.ShouldBe(200, page);
            foreach (var link in JsonNode.Parse(answer.Body)!["links"]?.AsArray() ?? [])
            {
                var href = new Uri((string)link!["href"]!);
                if (href.Authority == Server.Address.Authority)
                    pages.Enqueue(href.PathAndQuery);
            }
        }

        seen.ShouldBeSubsetOf(["/ogc", "/ogc/api", "/ogc/conformance", "/ogc/collections", .. seen.Where(page => page.StartsWith("/ogc/collections", StringComparison.Ordinal))]);
        seen.Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_API_definition_is_valid_OpenAPI()
    {
        var document = (await Server.GetAsync("/ogc/api")).Body;

        (await OtherProgram.RunNodeAsync(Folder, "validate.mjs", document)).Trim().ShouldBe("valid OpenAPI 3.0");
    }

    [Fact]
    public async Task Pages_follow_each_other_to_the_end()
    {
        var (slugs, page, pages) = (new List<string>(), "/ogc/collections/stations/items?limit=5&fields=name", 0);
        while (page is not null)
        {
            var answer = JsonNode.Parse((await Server.GetAsync(page)).Body)!;
            ((int)answer["numberMatched"]!, (int)answer["numberReturned"]!).ShouldBe((32, answer["features"]!.AsArray().Count));
            slugs.AddRange(answer["features"]!.AsArray().Select(feature => (string)feature!["id"]!));
            page = (string?)answer["links"]!.AsArray().FirstOrDefault(link => (string?)link!["rel"] == "next")?["href"];
            pages++;
        }

        (pages, slugs.Distinct(StringComparer.Ordinal).Count()).ShouldBe((7, 32));
        slugs.ShouldBe(slugs.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("stations", "bbox=116.3,39.8,116.6,40", """{ location: { bbox: { west: 116.3, south: 39.8, east: 116.6, north: 40 } } }""")]
    [InlineData("stations", """where={"kind":{"eq":"UNION_STATION_24H"}}&bbox=100,20,120,50""", """{ kind: { eq: UNION_STATION_24H }, location: { bbox: { west: 100, south: 20, east: 120, north: 50 } } }""")]
    [InlineData("sources", "datetime=2025-01-01/..", """{ publishedOn: { gte: "2025-01-01" } }""")]
    [InlineData("sources", "datetime=2025-03-01T00:00:00Z/2025-06-30T00:00:00Z", """{ publishedOn: { gte: "2025-03-01", lte: "2025-06-30" } }""")]
    [InlineData("statistics", "datetime=../2024-12-31", """{ or: [{ asOf: { lte: "2024-12-31" } }, { startsOn: { lte: "2024-12-31" } }, { startsOn: { eq: null }, endsOn: { neq: null } }] }""")]
    [InlineData("sources", "bbox=0,0,1,1", """{ slug: { in: [] } }""")]
    public async Task Items_are_those_that_the_graph_finds(string collection, string parameters, string where)
    {
        var items = JsonNode.Parse((await Server.GetAsync($"/ogc/collections/{collection}/items?{parameters}&limit=10000")).Body)!;
        var count = (await Server.QueryAsync($"{{ {collection}(where: {where}) {{ totalCount }} }}")).Json.GetProperty("data").GetProperty(collection).GetProperty("totalCount").GetInt32();

        ((int)items["numberMatched"]!, (int)items["numberReturned"]!).ShouldBe((count, count));
    }

    [Fact]
    public async Task A_feature_is_found_by_its_key()
    {
        var feature = JsonNode.Parse((await Server.GetAsync("/ogc/collections/regions/items/110000")).Body)!;

        ((string?)feature["type"], (string?)feature["id"], (string?)feature["properties"]!["name"], (string?)feature["geometry"]!["type"]).ShouldBe(("Feature", "110000", "北京市", "Point"));
        (await Server.GetAsync("/ogc/collections/regions/items/999999")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/ogc/collections/cats", 404, "There is no collection \"cats\"; expected one of stations, training-programs, competitions, charity-projects, organizations, regions, statistics, sources.")]
    [InlineData("/ogc/collections/stations/items?limit=0", 400, "The parameter `limit` is \"0\"; expected 1 to 10000.")]
    [InlineData("/ogc/collections/stations/items?bbox=1,2,3", 400, "The parameter `bbox` is \"1,2,3\"; expected west,south,east,north in degrees.")]
    [InlineData("/ogc/collections/stations/items?datetime=../..", 400, "The parameter `datetime` is \"../..\"; expected a moment (2025-05-01T00:00:00Z), a day, or an interval of two, one of which may be `..`.")]
    [InlineData("/ogc/collections/stations/items?offset=1", 400, "The parameter `offset` is unknown; expected limit, after, bbox, bbox-crs, datetime, where, fields, revision, each once at most.")]
    [InlineData("/ogc/collections/stations/items?revision=0", 400, "The parameter `revision` is \"0\"; expected the number of a revision.")]
    [InlineData("/ogc/collections/stations/items?revision=7", 404, "The dataset has no revision 7.")]
    [InlineData("/ogc/collections/stations/items?bbox-crs=EPSG:3857", 400, "The parameter `bbox-crs` is \"EPSG:3857\"; expected http://www.opengis.net/def/crs/OGC/1.3/CRS84.")]
    public async Task A_mistake_is_explained(string address, int status, string detail)
    {
        var answer = await Server.GetAsync(address);

        (answer.Status, answer.Json.GetProperty("detail").GetString()).ShouldBe((status, detail));
    }

    /// <summary>A walk of some minutes must not change its mind on the way.</summary>
    [Fact]
    public async Task The_next_page_is_of_the_same_revision_and_of_the_same_moment()
    {
        var first = (await Server.GetAsync("/ogc/collections/stations/items?where={\"openAt\":{}}&bbox=73,3,136,54&limit=1&fields=name")).Json;

        var next = first.GetProperty("links").EnumerateArray().Single(link => link.GetProperty("rel").GetString() == "next").GetProperty("href").GetString()!;

        var parameters = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(next).Query);
        parameters.Keys.ShouldBe(["fields", "where", "limit", "revision", "after"], ignoreOrder: true);
        (parameters["revision"].ToString(), parameters["limit"].ToString()).ShouldBe(("1", "1"));
        parameters["where"].ToString().ShouldMatch("""\{"openAt":\{"at":"\d{4}-\d\d-\d\dT\d\d:\d\d:00Z"\}\}.*"bbox"|"bbox".*\{"openAt":\{"at":"\d{4}-\d\d-\d\dT\d\d:\d\d:00Z"\}\}""");
        var second = await Server.GetAsync(next);
        (second.Status, second.Header("Cache-Control")).ShouldBe((200, "public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400"));
        second.Json.GetProperty("numberMatched").GetInt32().ShouldBe(first.GetProperty("numberMatched").GetInt32());
    }

    [Fact]
    public async Task GDAL_pulls_all_features_page_by_page()
    {
        var features = JsonNode.Parse(await OtherProgram.RunAsync("ogr2ogr", Folder, "", "-f", "GeoJSON", "/vsistdout/", $"OAPIF:{Server.Address}ogc", "stations", "-oo", "PAGE_SIZE=7"))!["features"]!.AsArray();
        var names = (await Server.QueryAsync("{ stations(first: 100) { nodes { name } } }")).Json.GetProperty("data").GetProperty("stations").GetProperty("nodes");

        features.Select(feature => (string?)feature!["properties"]!["name"]).ShouldBe(names.EnumerateArray().Select(node => node.GetProperty("name").GetString()));
        features.Count(feature => feature!["geometry"] is not null).ShouldBeGreaterThan(10);
    }
}
