using System.Net;
using System.Text.Json;
using OpenUnion.Server.Tests.GraphQL;

namespace OpenUnion.Server.Tests.Tiles;

/// <summary>Tiles by HTTP, over the seeds.</summary>
public sealed class TileTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private const string Beijing = "/tiles/stations/8/210/96.mvt";

    [Fact]
    public async Task A_tile_says_what_it_is_and_how_long_it_may_be_kept()
    {
        var answer = await seeded.Server.GetAsync(Beijing);

        answer.Status.ShouldBe(200);
        answer.ContentType.ShouldBe("application/vnd.mapbox-vector-tile");
        answer.Header("ETag").ShouldBe("\"1-8.210.96-WGS84\"");
        answer.Header("Cache-Control").ShouldBe("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
        answer.Header("OpenUnion-Revision").ShouldBe("1");
        answer.Header("Vary").ShouldNotBeNull().ShouldContain("Accept-Encoding");
        answer.ContentHeaders.ContentLength.ShouldNotBeNull().ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_script_of_another_site_may_read_it()
    {
        var answer = await seeded.Server.GetAsync(Beijing, ("Origin", "https://example.org"));

        answer.Header("Access-Control-Allow-Origin").ShouldBe("*");
        answer.Header("Access-Control-Expose-Headers").ShouldNotBeNull().ShouldContain("OpenUnion-Revision");
    }

    [Theory]
    [InlineData("br", "-br")]
    [InlineData("gzip", "-gz")]
    public async Task It_is_compressed_under_a_tag_of_its_own(string coding, string suffix)
    {
        var plain = await seeded.Server.GetAsync(Beijing);
        var answer = await seeded.Server.GetAsync(Beijing, ("Accept-Encoding", coding));

        answer.Header("Content-Encoding").ShouldBe(coding);
        answer.Header("ETag").ShouldBe($"\"1-8.210.96-WGS84{suffix}\"");
        answer.ContentHeaders.ContentLength.ShouldNotBeNull().ShouldBeLessThan(plain.ContentHeaders.ContentLength!.Value);
    }

    [Theory]
    [InlineData("\"1-8.210.96-WGS84\"", 304)]
    [InlineData("\"0-8.210.96-WGS84\", W/\"1-8.210.96-WGS84\"", 304)]
    [InlineData("*", 304)]
    [InlineData("\"0-8.210.96-WGS84\"", 200)]
    [InlineData("\"1-8.210.96-WGS84-br-br\"", 200)]
    [InlineData("no tag", 200)]
    public async Task Who_has_it_already_is_told_so(string tag, int status)
    {
        await seeded.Server.GetAsync(Beijing);

        var answer = await seeded.Server.GetAsync(Beijing, ("If-None-Match", tag));

        answer.Status.ShouldBe(status);
        answer.Header("ETag").ShouldBe("\"1-8.210.96-WGS84\"");
        (answer.Body.Length == 0).ShouldBe(status == 304);
        answer.Header("Cache-Control").ShouldNotBeNull().ShouldStartWith("public, max-age=60");
    }

    /// <summary>It holds other bytes of the same tile.</summary>
    [Fact]
    public async Task Who_has_it_compressed_is_told_so_under_the_tag_of_what_it_has()
    {
        var answer = await seeded.Server.GetAsync(Beijing, ("If-None-Match", "\"1-8.210.96-WGS84-br\""));

        (answer.Status, answer.Header("ETag")).ShouldBe((304, "\"1-8.210.96-WGS84-br\""));
    }

    [Fact]
    public async Task A_tile_without_stations_has_no_content()
    {
        var answer = await seeded.Server.GetAsync("/tiles/stations/5/0/0.mvt");

        answer.Status.ShouldBe(204);
        answer.Header("ETag").ShouldBe("\"1-5.0.0-WGS84\"");
    }

    [Fact]
    public async Task Two_ways_to_write_one_filter_have_one_tag()
    {
        var first = await seeded.Server.GetAsync(Beijing + "?where=" + Uri.EscapeDataString("""{"kind":{"eq":"CARE_STATION"}}"""));
        var second = await seeded.Server.GetAsync(Beijing + "?crs=WGS84&where=" + Uri.EscapeDataString("""{ "kind" : { "eq" : "CARE_STATION" } }"""));
        var other = await seeded.Server.GetAsync(Beijing + "?where=" + Uri.EscapeDataString("""{"kind":{"eq":"DRIVERS_HOME"}}"""));

        second.Header("ETag").ShouldBe(first.Header("ETag"));
        other.Header("ETag").ShouldNotBe(first.Header("ETag"));
    }

    [Theory]
    [InlineData("openAt=now")]
    [InlineData("openAt=")]
    [InlineData("where=%7B%22openAt%22:%7B%7D%7D")]
    public async Task What_the_clock_decides_may_be_kept_for_a_minute(string query)
    {
        var answer = await seeded.Server.GetAsync($"{Beijing}?{query}");

        answer.Status.ShouldBeOneOf(200, 204);
        answer.Header("Cache-Control").ShouldBe("public, max-age=60");
    }

    [Fact]
    public async Task A_moment_that_is_named_is_a_filter_like_any_other()
    {
        var plus = await seeded.Server.GetAsync($"{Beijing}?openAt=2025-05-01T03:00:00+08:00");
        var escaped = await seeded.Server.GetAsync($"{Beijing}?openAt=2025-05-01T03:00:00%2B08:00");

        plus.Status.ShouldBe(200);
        plus.Header("ETag").ShouldBe(escaped.Header("ETag"));
        plus.Header("Cache-Control").ShouldNotBeNull().ShouldContain("stale-while-revalidate");
    }

    [Theory]
    [InlineData("/tiles/stations/19/0/0.mvt", 404, "OU2093", "There is no tile 19/0/0; expected a zoom from 0 to 18, and a column and a row below 2 to the power of the zoom.")]
    [InlineData("/tiles/stations/3/8/0.mvt", 404, "OU2093", "There is no tile 3/8/0; expected a zoom from 0 to 18, and a column and a row below 2 to the power of the zoom.")]
    [InlineData("/tiles/stations/3/-1/0.mvt", 404, "OU2093", null)]
    [InlineData("/tiles/stations/3/01/0.mvt", 404, "OU2093", null)]
    [InlineData("/tiles/stations/3/x/0.mvt", 404, "OU2093", null)]
    [InlineData("/tiles/stations/3/1/99999999999.mvt", 404, "OU2093", null)]
    [InlineData("/tiles/stations/3/6/3.mvt?crs=gcj02", 400, "OU2064", "Parameter \"crs\" is \"gcj02\"; expected WGS84, GCJ02 or BD09.")]
    [InlineData("/tiles/stations/3/6/3.mvt?filter=1", 400, "OU2068", "There is no parameter \"filter\"; expected where, openAt, crs.")]
    [InlineData("/tiles/stations/3/6/3.mvt?crs=BD09&crs=BD09", 400, "OU2068", "The parameter \"crs\" is there 2 times; expected once.")]
    [InlineData("/tiles/stations/3/6/3.mvt?where={kind}", 400, "OU2063", "Parameter \"where\" is not JSON (byte 1): \"{kind}\"; expected such as {\"kind\":{\"eq\":\"DRIVERS_HOME\"}}.")]
    [InlineData("/tiles/stations/3/6/3.mvt?where=[]", 400, null, null)]
    [InlineData("/tiles/stations/3/6/3.mvt?where={\"kind\":{\"eq\":\"X\"}}", 400, null, null)]
    [InlineData("/tiles/stations/3/6/3.mvt?openAt=today", 400, "OU2090", "Parameter \"openAt\" is \"today\"; expected now, or a moment with its offset, such as 2025-05-01T08:00:00+08:00.")]
    [InlineData("/tiles/stations/3/6/3.mvt?openAt=1999-01-01T00:00:00Z", 400, "OU2030", null)]
    [InlineData("/tiles/stations.json?crs=WGS", 400, "OU2064", "Parameter \"crs\" is \"WGS\"; expected WGS84, GCJ02 or BD09.")]
    public async Task What_is_wrong_with_an_address_is_explained(string address, int status, string? code, string? detail)
    {
        var answer = await seeded.Server.GetAsync(address);

        answer.Status.ShouldBe(status, answer.Body);
        answer.ContentType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("errors").GetArrayLength().ShouldBeGreaterThan(0);
        if (code is not null) answer.Json.GetProperty("code").GetString().ShouldBe(code);
        if (detail is not null) answer.Json.GetProperty("detail").GetString().ShouldBe(detail);
        answer.Body.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task The_document_describes_the_tiles_of_its_query()
    {
        var where = """{"slug":{"neq":"{z}"}}""";
        var answer = await seeded.Server.GetAsync($"/tiles/stations.json?crs=GCJ02&where={Uri.EscapeDataString(where)}");

        answer.Status.ShouldBe(200);
        answer.ContentType.ShouldBe("application/json");
        answer.Header("ETag").ShouldNotBeNull().ShouldStartWith("\"1-json-");
        var document = answer.Json;
        document.GetProperty("tilejson").GetString().ShouldBe("3.0.0");
        document.GetProperty("tiles").EnumerateArray().Select(tile => tile.GetString())
            .ShouldBe([$"{seeded.Server.Address.ToString().TrimEnd('/')}/tiles/stations/{{z}}/{{x}}/{{y}}.mvt?crs=GCJ02&where={Uri.EscapeDataString(where)}"]);
        document.GetProperty("vector_layers")[0].GetProperty("id").GetString().ShouldBe("stations");
        document.GetProperty("minzoom").GetInt32().ShouldBe(0);
        document.GetProperty("maxzoom").GetInt32().ShouldBe(14);
        document.GetProperty("revision").GetInt32().ShouldBe(1);
        document.GetProperty("crs").GetString().ShouldBe("GCJ02");
        document.GetProperty("stations").GetInt32().ShouldBe(27);
        document.GetProperty("unplaced").GetInt32().ShouldBe(5);
        var bounds = document.GetProperty("bounds").EnumerateArray().Select(edge => edge.GetDouble()).ToArray();
        bounds[0].ShouldBe(87.6, 0.1);
        bounds[3].ShouldBe(43.8, 0.1);
        document.GetProperty("center").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task The_tiles_of_a_filter_that_nothing_satisfies_are_empty()
    {
        var where = Uri.EscapeDataString("""{"slug":{"eq":"nobody"}}""");

        (await seeded.Server.GetAsync($"/tiles/stations/0/0/0.mvt?where={where}")).Status.ShouldBe(204);
        var document = (await seeded.Server.GetAsync($"/tiles/stations.json?where={where}")).Json;
        document.GetProperty("stations").GetInt32().ShouldBe(0);
        document.GetProperty("bounds").EnumerateArray().Select(edge => edge.GetDouble()).ShouldBe([73, 18, 135.5, 54]);
    }

    [Fact]
    public async Task Without_its_database_it_says_when_to_come_again()
    {
        await using var server = await TestServer.StartAsync(OpenUnionServer.Create(TestServer.Options));

        var answer = await server.GetAsync(Beijing);

        answer.Status.ShouldBe((int)HttpStatusCode.ServiceUnavailable);
        answer.ContentType.ShouldBe("application/problem+json");
        answer.Json.GetProperty("code").GetString().ShouldBe("OU3001");
        answer.Header("Retry-After").ShouldBe("5");
        answer.Header("Cache-Control").ShouldBe("no-store");
    }
}
