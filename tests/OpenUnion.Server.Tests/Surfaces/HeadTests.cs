using OpenUnion.Server.Tests.GraphQL;

namespace OpenUnion.Server.Tests.Surfaces;

/// <summary>Load balancers and link checkers ask for the head alone: https://www.rfc-editor.org/rfc/rfc9110#name-head</summary>
public sealed class HeadTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/graphql?sdl")]
    [InlineData("/graphql?query={dataset{revision}}")]
    [InlineData("/export/stations.csv")]
    [InlineData("/export/stations.csv.meta.json")]
    [InlineData("/export/stations.csv-metadata.json")]
    [InlineData("/dictionary")]
    [InlineData("/dictionary/datapackage.json")]
    [InlineData("/dcat.jsonld")]
    [InlineData("/dataset.jsonld")]
    [InlineData("/changes.ndjson")]
    [InlineData("/tiles/stations.json")]
    [InlineData("/tiles/stations/8/210/96.mvt")]
    [InlineData("/ogc")]
    [InlineData("/ogc/collections/stations/items")]
    [InlineData("/releases")]
    [InlineData("/sitemap.xml")]
    public async Task What_answers_GET_answers_HEAD_without_a_body(string address)
    {
        var (whole, head) = (await seeded.Server.GetAsync(address), await seeded.Server.SendAsync(HttpMethod.Head, address, null));

        (whole.Status, head.Status, head.Body).ShouldBe((200, 200, ""));
        foreach (var name in (string[])["Cache-Control", "ETag", "OpenUnion-Revision"])
            head.Header(name).ShouldBe(whole.Header(name), name);
    }
}
