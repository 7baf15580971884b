using System.Security.Cryptography;
using System.Text;
using OpenUnion.Server.Tests.GraphQL;

namespace OpenUnion.Server.Tests.Export;

public sealed class ExportEndpointTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private TestServer Server => seeded.Server;

    [Theory]
    [InlineData("csv", "text/csv; charset=utf-8; header=present")]
    [InlineData("geojson", "application/geo+json")]
    [InlineData("geojsonl", "application/geo+json-seq")]
    [InlineData("ndjson", "application/x-ndjson")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("parquet", "application/vnd.apache.parquet")]
    public async Task A_file_says_what_it_is(string format, string mediaType)
    {
        var answer = await Server.GetAsync($"/export/stations.{format}");

        (answer.Status, answer.ContentType).ShouldBe((200, mediaType));
        answer.Header("OpenUnion-Revision").ShouldBe("1");
        answer.Header("OpenUnion-Rows").ShouldBe("32");
        answer.Header("OpenUnion-Query").ShouldBe($"/export/stations.{format}?revision=1");
        answer.Header("OpenUnion-Citation")!.ShouldMatch($@"^OpenUnion dataset, revision 1 \(\d{{4}}-\d\d-\d\d\): stations, 32 rows\. CC-BY-4\.0\. http://127\.0\.0\.1:\d+/export/stations\.{format}\?revision=1$");
        answer.Header("Content-Disposition").ShouldBe($"attachment; filename=\"openunion-stations-r1.{format}\"");
        answer.Header("Link")!.ShouldContain($"/export/stations.{format}.meta.json?revision=1>; rel=\"describedby\"");
        answer.Header("Cache-Control").ShouldBe("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
    }

    [Fact]
    public async Task The_sidecar_tells_of_the_file()
    {
        const string Question = """?where={"kind":{"eq":"UNION_STATION_24H"}}&fields=name""";
        var file = await Server.GetAsync("/export/stations.csv" + Question);
        var sidecar = (await Server.GetAsync("/export/stations.csv.meta.json" + Question)).Json;

        sidecar.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Body))));
        sidecar.GetProperty("bytes").GetInt64().ShouldBe(Encoding.UTF8.GetByteCount(file.Body));
        (sidecar.GetProperty("rows").GetInt64(), sidecar.GetProperty("revision").GetInt32()).ShouldBe((3, 1));
        sidecar.GetProperty("query").GetString().ShouldBe(file.Header("OpenUnion-Query"));
        sidecar.GetProperty("citation").GetString().ShouldBe(file.Header("OpenUnion-Citation"));
        sidecar.GetProperty("licence").GetProperty("id").GetString().ShouldBe("CC-BY-4.0");
        sidecar.GetProperty("bibTeX").GetString()!.ShouldStartWith("@misc{openunion-stations-r1,\n  title = {OpenUnion dataset: stations},\n");
        (await Server.GetAsync("/export/stations.csv" + Question)).Header("OpenUnion-SHA256").ShouldBe(sidecar.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task The_address_that_a_file_names_gives_the_same_file()
    {
        var asked = await Server.GetAsync("""/export/charityProjects.ndjson?where={"status":{"neq":"PLANNED"},"openAt":null}""".Replace(",\"openAt\":null", "", StringComparison.Ordinal));
        var named = await Server.GetAsync(asked.Header("OpenUnion-Query")!);

        (named.Body, named.Header("ETag")).ShouldBe((asked.Body, asked.Header("ETag")));
        named.Header("Cache-Control").ShouldBe("public, max-age=86400, stale-while-revalidate=86400, stale-if-error=86400");
    }

    [Fact]
    public async Task Who_has_a_file_gets_304()
    {
        var first = await Server.GetAsync("/export/sources.csv");
        var again = await Server.GetAsync("/export/sources.csv", ("If-None-Match", $"\"other\", {first.Header("ETag")}"));

        (again.Status, again.Body, again.Header("ETag")).ShouldBe((304, "", first.Header("ETag")));
        (await Server.GetAsync("/export/sources.csv?fields=slug", ("If-None-Match", first.Header("ETag")!))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task HEAD_tells_all_but_the_rows()
    {
        var answer = await Server.SendAsync(HttpMethod.Head, "/export/regions.parquet", null);

        (answer.Status, answer.Body, answer.Header("OpenUnion-Rows")).ShouldBe((200, "", "3352"));
    }

    [Theory]
    [InlineData("/export/cats.csv", 404, "OU2061", "There is no type \"cats\" to export; expected one of stations, training-programs, competitions, charity-projects, organizations, regions, statistics, sources.")]
    [InlineData("/export/stations.pdf", 404, "OU2062", "There is no format \"pdf\"; expected one of csv, geojson, geojsonl, ndjson, xlsx, parquet.")]
    [InlineData("/export/stations", 404, "OU2061", "There is no export \"stations\"; expected such as /export/stations.csv.")]
    [InlineData("/export/stations.csv?feilds=name", 400, "OU2068", "There is no parameter `feilds`; expected where, order, fields, crs, bom, revision.")]
    [InlineData("/export/stations.csv?crs=BD09&crs=WGS84", 400, "OU2068", "The parameter `crs` is there 2 times; expected once.")]
    [InlineData("/export/stations.csv?revision=2", 404, "OU2067", "The dataset has no revision 2.")]
    [InlineData("""/export/stations.csv?where={"name":{"like":"x"}}""", 400, "HC0016", null)]
    public async Task A_mistake_is_explained(string address, int status, string code, string? detail)
    {
        var answer = await Server.GetAsync(address);

        (answer.Status, answer.ContentType, answer.Json.GetProperty("code").GetString()).ShouldBe((status, "application/problem+json", code));
        if (detail is not null)
            answer.Json.GetProperty("detail").GetString().ShouldBe(detail);
    }

    [Fact]
    public async Task The_graph_tells_of_the_same_file()
    {
        var answer = (await Server.QueryAsync("""{ export(of: { stations: { where: { kind: { eq: UNION_STATION_24H } } } }, format: NDJSON, crs: BD09) { address metadata rows revision citation } }""")).Json.GetProperty("data").GetProperty("export");
        var file = await Server.GetAsync(answer.GetProperty("address").GetString()!);

        (file.Status, file.Header("OpenUnion-Rows"), file.Header("OpenUnion-Query")).ShouldBe((200, "3", answer.GetProperty("address").GetString()));
        answer.GetProperty("citation").GetString().ShouldBe(file.Header("OpenUnion-Citation")!.Replace(Server.Address.ToString().TrimEnd('/'), "", StringComparison.Ordinal));
        file.Header("Link")!.ShouldContain(answer.GetProperty("metadata").GetString()!);
    }
}
