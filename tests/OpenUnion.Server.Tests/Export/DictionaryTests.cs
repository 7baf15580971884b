using System.Text.Json;
using OpenUnion.Server.Tests.GraphQL;

namespace OpenUnion.Server.Tests.Export;

public sealed class DictionaryTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private TestServer Server => seeded.Server;

    [Theory]
    [InlineData("?lang=zh", "*", "<html lang=\"zh-Hans\">", "<td>行政区划·名称</td>")]
    [InlineData("?lang=en", "*", "<html lang=\"en\">", "<td>Floor area in square metres.</td>")]
    [InlineData("", "de,en;q=0.8,zh;q=0.5", "<html lang=\"en\">", "<h1>Data dictionary</h1>")]
    [InlineData("", "zh-TW", "<html lang=\"zh-Hans\">", "<h1>数据字典</h1>")]
    public async Task The_page_speaks_the_reader_s_language(string query, string accepted, string begin, string part)
    {
        var page = await Server.GetAsync("/dictionary" + query, ("Accept-Language", accepted));

        (page.Status, page.ContentType).ShouldBe((200, "text/html; charset=utf-8"));
        page.Body.ShouldContain(begin);
        page.Body.ShouldContain(part);
        page.Header("Content-Security-Policy").ShouldNotBeNull().ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
    }

    [Fact]
    public async Task Every_column_of_every_file_is_in_the_package()
    {
        var package = (await Server.GetAsync("/dictionary/datapackage.json")).Json;

        package.GetProperty("resources").GetArrayLength().ShouldBe(8);
        foreach (var resource in package.GetProperty("resources").EnumerateArray())
        {
            var header = (await Server.GetAsync(new Uri(resource.GetProperty("path").GetString()!).PathAndQuery)).Body.Split('\n')[0];
            string.Join(',', Names(resource.GetProperty("schema").GetProperty("fields"), "name")).ShouldBe(header);
        }
    }

    [Fact]
    public async Task Shares_are_those_that_the_graph_counts()
    {
        var fields = (await Server.GetAsync("/dictionary/datapackage.json")).Json.GetProperty("resources")[0].GetProperty("schema").GetProperty("fields");
        var counts = (await Server.QueryAsync("{ all: stations { totalCount } hours: stations(where: { openingHours: { eq: null } }) { totalCount } amenities: stations(where: { amenities: { any: false } }) { totalCount } }")).Json.GetProperty("data");
        double Share(string list) => Math.Round(counts.GetProperty(list).GetProperty("totalCount").GetDouble() / counts.GetProperty("all").GetProperty("totalCount").GetDouble(), 4);

        Field("openingHours").GetProperty("shareOfNulls").GetDouble().ShouldBe(Share("hours"));
        Field("amenities.kind").GetProperty("shareOfNulls").GetDouble().ShouldBe(Share("amenities"));
        Field("areaSquareMetres").GetProperty("unit").GetString().ShouldBe("m²");
        Field("kind").GetProperty("constraints").GetProperty("enum").GetArrayLength().ShouldBe(23);

        JsonElement Field(string name) => fields.EnumerateArray().Single(field => field.GetProperty("name").GetString() == name);
    }

    [Fact]
    public async Task Csvw_stands_where_its_readers_look()
    {
        var answer = await Server.GetAsync("/export/statistics.csv-metadata.json");

        answer.ContentType.ShouldBe("application/csvm+json");
        answer.Json.GetProperty("@context")[0].GetString().ShouldBe("http://www.w3.org/ns/csvw");
        var header = (await Server.GetAsync("/export/statistics.csv")).Body.Split('\n')[0];
        string.Join(',', Names(answer.Json.GetProperty("tableSchema").GetProperty("columns"), "name")).ShouldBe(header);
        (await Server.GetAsync("/export/cats.csv-metadata.json")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Catalogues_find_every_file()
    {
        var dcat = await Server.GetAsync("/dcat.jsonld");
        var schema = await Server.GetAsync("/dataset.jsonld");

        (dcat.ContentType, schema.ContentType).ShouldBe(("application/ld+json", "application/ld+json"));
        dcat.Json.GetProperty("dcat:dataset").EnumerateArray().Sum(dataset => dataset.GetProperty("dcat:distribution").GetArrayLength()).ShouldBe(48);
        foreach (var download in schema.Json.GetProperty("distribution").EnumerateArray())
            (await Server.SendAsync(HttpMethod.Head, new Uri(download.GetProperty("contentUrl").GetString()!).PathAndQuery, null)).Status.ShouldBe(200);
    }

    private static IEnumerable<string?> Names(JsonElement items, string name) => items.EnumerateArray().Select(item => item.GetProperty(name).GetString());
}
