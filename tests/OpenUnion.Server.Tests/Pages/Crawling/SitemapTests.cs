using System.Xml.Linq;
using OpenUnion.Server.Tests.GraphQL;

namespace OpenUnion.Server.Tests.Pages.Crawling;

public sealed class SitemapTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private string Home => seeded.Server.Address.AbsoluteUri;

    [Fact]
    public async Task Robots_are_told_where_the_pages_are()
    {
        var robots = await seeded.Server.GetAsync("/robots.txt");

        (robots.Status, robots.ContentType).ShouldBe((200, "text/plain; charset=utf-8"));
        robots.Body.ShouldContain($"Sitemap: {Home}sitemap.xml\n");
    }

    [Fact]
    public async Task The_index_names_one_file_for_each_50_000_stations() =>
        (await AddressesAsync("/sitemap.xml")).ShouldBe([$"{Home}sitemap-1.xml"]);

    [Fact]
    public async Task The_files_name_the_front_page_and_every_station_in_order()
    {
        var total = (await seeded.Server.QueryAsync("{ dataset { stations } }")).Json.GetProperty("data").GetProperty("dataset").GetProperty("stations").GetInt32();

        var addresses = await AddressesAsync("/sitemap-1.xml");

        addresses.Count.ShouldBe(total + 1);
        addresses[0].ShouldBe(Home);
        addresses.Skip(1).ShouldBe(addresses.Skip(1).Order(StringComparer.Ordinal));
        addresses.ShouldContain($"{Home}stations/beijing-chaoyang-jianwai-wanda-rider-station");
        (await seeded.Server.GetAsync(addresses[^1])).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("/sitemap-0.xml")]
    [InlineData("/sitemap-2.xml")]
    [InlineData("/sitemap-2147483647.xml")]
    [InlineData("/sitemap--1.xml")]
    public async Task There_is_no_file_beyond(string address) => (await seeded.Server.GetAsync(address)).Status.ShouldBe(404);

    private async Task<IReadOnlyList<string>> AddressesAsync(string address)
    {
        var answer = await seeded.Server.GetAsync(address);
        answer.ContentType.ShouldBe("application/xml; charset=utf-8");
        return [.. XDocument.Parse(answer.Body).Descendants(Sitemaps + "loc").Select(place => place.Value)];
    }
}
