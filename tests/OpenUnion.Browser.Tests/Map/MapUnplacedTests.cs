using System.Globalization;
using System.Text.Json.Nodes;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests.Map;

/// <summary>Stations whose position is not known: at their region on the map, and in the list beside it.</summary>
[Collection(ElementCollection.Name)]
public sealed class MapUnplacedTests(Chromium chromium, Site site) : IAsyncLifetime
{
    private const string Palace = "urumqi-workers-cultural-palace";
    private const string Urumqi = "center='87.6,43.8' zoom='14'";

    private ForeignSite _foreign = null!;

    public async Task InitializeAsync() => _foreign = await ForeignSite.StartAsync(site.Url);

    public Task DisposeAsync() => _foreign.DisposeAsync().AsTask();

    [Theory]
    [InlineData("WGS84", "116.4,39.92", 12, 1440)]
    [InlineData("GCJ02", "106.555,29.56", 12.5, 1440)]
    [InlineData("BD09", "120.17,30.29", 12, 1440)]
    [InlineData("WGS84", "113.53,23.14", 14, 390)]
    public async Task The_list_has_exactly_what_is_drawn_in_view(string crs, string center, double zoom, int width)
    {
        await using var visit = await OpenAsync(string.Create(CultureInfo.InvariantCulture, $"crs='{crs}' center='{center}' zoom='{zoom}'"), width);
        var map = new MapPage(visit);
        var drawn = await DrawnAsync(await map.BoundsAsync(), crs);

        drawn.ShouldNotBeEmpty();
        (await map.ListedAsync()).ShouldBe(drawn, ignoreOrder: true);
        await Assertions.Expect(map.Status).ToHaveTextAsync($"图中{drawn.Length}个驿站，由中心向外");
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task Of_the_whole_country_the_list_counts_what_the_clusters_count_and_goes_on_to_the_last()
    {
        await using var visit = await OpenAsync("");
        var map = new MapPage(visit);
        var clusters = await site.QueryAsync("{ stationClusters(bbox: { west: 70, south: 15, east: 137, north: 55 }, zoom: 3) { count } stations { totalCount } }");
        var drawn = clusters["data"]!["stationClusters"]!.AsArray().Sum(cluster => (int)cluster!["count"]!);

        await Assertions.Expect(map.Status).ToHaveTextAsync($"图中{drawn}个驿站，由中心向外");
        await map.ShowAllAsync();

        var listed = await map.ListedAsync();
        listed.Length.ShouldBe(drawn);
        listed.Distinct().Count().ShouldBe(drawn);
        drawn.ShouldBeLessThan((int)clusters["data"]!["stations"]!["totalCount"]!);
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task It_is_said_in_the_list_and_in_the_details_of_a_click_on_the_map()
    {
        await using var visit = await OpenAsync(Urumqi);
        var map = new MapPage(visit);
        await Assertions.Expect(map.Rows.First.Locator(".unplaced")).ToHaveTextAsync("位置不详，标在所属地区");

        await map.ClickAsync(87.60046, 43.80096);

        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync("乌鲁木齐市工人文化宫");
        await Assertions.Expect(map.Card.Locator(".remarks")).ToHaveTextAsync("位置不详，标在所属地区");
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task Chosen_in_the_list_the_map_goes_to_its_region()
    {
        await using var visit = await OpenAsync("center='87,44.5' zoom='6'");
        var map = new MapPage(visit);

        await map.Rows.First.ClickAsync();

        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync("乌鲁木齐市工人文化宫");
        await map.WaitForZoomAsync(9);
        (await map.CenterAsync()).Select(degrees => Math.Round(degrees, 4)).ShouldBe([87.6005, 43.801]);
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task One_that_no_map_draws_says_so()
    {
        await using var visit = await OpenAsync($"{Urumqi} lang='en'");
        var map = new MapPage(visit);

        await map.Page.EvaluateAsync("document.querySelector('openunion-map').select('national-union-stations')");

        await Assertions.Expect(map.Card.Locator(".remarks")).ToHaveTextAsync("Position not known, not on the map");
        (await map.ListedAsync()).ShouldBe([Palace]);
        visit.ShouldBeQuiet(site.Url);
    }

    /// <summary>What the API draws in a box of a map, each station by itself.</summary>
    private async Task<string[]> DrawnAsync(double[] box, string crs)
    {
        var edges = string.Create(CultureInfo.InvariantCulture, $"west: {box[0]}, south: {box[1]}, east: {box[2]}, north: {box[3]}, crs: {crs}");
        var answer = await site.QueryAsync($$"""{ stationClusters(bbox: { {{edges}} }, zoom: 14, crs: {{crs}}) { location { coordinates } station { slug } } }""");
        // All of the cells that the box has a share of, so some beside it too.
        return [.. answer["data"]!["stationClusters"]!.AsArray().Where(one => IsIn(box, one!["location"]!["coordinates"]!)).Select(one => (string)one!["station"]!["slug"]!)];
    }

    private static bool IsIn(double[] box, JsonNode at) =>
        (double)at[0]! >= box[0] && (double)at[0]! <= box[2] && (double)at[1]! >= box[1] && (double)at[1]! <= box[3];

    private Task<Visit> OpenAsync(string attributes, int width = 1440) => chromium.VisitAsync(_foreign.Page(attributes), width, before: MapPage.Recorder);
}
