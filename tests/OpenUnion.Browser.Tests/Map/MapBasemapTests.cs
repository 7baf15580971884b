using System.Net;
using System.Text.RegularExpressions;
using OpenUnion.Browser.Tests.Browsing;
using OpenUnion.Testing;

namespace OpenUnion.Browser.Tests.Map;

/// <summary>Basemaps that others serve, under the stations.</summary>
[Collection(ElementCollection.Name)]
public sealed partial class MapBasemapTests(Chromium chromium, Site site) : IAsyncLifetime
{
    private const string Wanda = "beijing-chaoyang-jianwai-wanda-rider-station";
    private const string Own = "底图：Surbowl";

    private static readonly int[] Blue = [0, 0, 255];

    private BasemapSite _basemap = null!;
    private ForeignSite _foreign = null!;

    public async Task InitializeAsync()
    {
        _basemap = await BasemapSite.StartAsync();
        _foreign = await ForeignSite.StartAsync(site.Url, basemap: _basemap.Url);
    }

    public async Task DisposeAsync()
    {
        await _foreign.DisposeAsync();
        await _basemap.DisposeAsync();
    }

    [Fact]
    public async Task A_style_is_drawn_under_the_stations_with_its_attribution()
    {
        await using var visit = await OpenAsync($"crs='WGS84' basemap='{_basemap.Url}style.json'", "116.458,39.907");
        var map = new MapPage(visit);

        await ShouldBeDrawnAsync(map);
        _basemap.Tiles.ShouldContain("/streets/15/26984/12416.png");
        await Assertions.Expect(map.Page.Locator("openunion-map .attribution")).ToContainTextAsync("© Streets and contributors");
        await Assertions.Expect(map.Page.Locator("openunion-map .attribution")).Not.ToContainTextAsync(Own);
        visit.Requests.ShouldNotContain(path => path.StartsWith("/tiles/", StringComparison.Ordinal) && path.Contains("crs=", StringComparison.Ordinal));
        await map.ClickAsync(116.4655, 39.909);
        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync("万达骑士驿站");
        visit.ShouldBeQuiet(site.Url, _basemap.Url);
    }

    // docs/map.md has them; the hosts are ours here, and the key is the placeholder.
    [Theory]
    [InlineData("webrd01.is.autonavi.com", "GCJ02", "© 高德地图", "/webrd01.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scale=1&style=8&x=26984&y=12416&z=15")]
    [InlineData("t0.tianditu.gov.cn", "WGS84", "© 天地图", "/t0.tianditu.gov.cn/DataServer?T=vec_w&x=26984&y=12416&l=15&tk=KEY", "/t0.tianditu.gov.cn/DataServer?T=cva_w&x=26984&y=12416&l=15&tk=KEY")]
    [InlineData("tile.openstreetmap.org", "WGS84", "© OpenStreetMap contributors", "/tile.openstreetmap.org/15/26984/12416.png")]
    public async Task A_recipe_of_the_documentation_works(string host, string crs, string attribution, params string[] tiles)
    {
        var (longitude, latitude) = await PlaceAsync(crs);
        await using var visit = await OpenAsync(Recipe(host), crs == "WGS84" ? "116.458,39.907" : "116.464,39.9084");
        var map = new MapPage(visit);

        await ShouldBeDrawnAsync(map);
        foreach (var tile in tiles) _basemap.Tiles.ShouldContain(tile);
        await Assertions.Expect(map.Page.Locator("openunion-map .attribution")).ToContainTextAsync(attribution);
        var shift = crs == "WGS84" ? "" : $"crs={crs}";
        visit.Requests.Where(path => path.StartsWith("/tiles/stations/", StringComparison.Ordinal)).ShouldAllBe(path => path.EndsWith($".mvt{(shift.Length > 0 ? $"?{shift}" : "")}", StringComparison.Ordinal));
        visit.Requests.ShouldContain(path => path.Contains("MapList", StringComparison.Ordinal) && path.Contains($"\"crs\":\"{crs}\"", StringComparison.Ordinal));

        await map.ClickAsync(longitude, latitude);
        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync("万达骑士驿站");
        (await map.Page.EvaluateAsync<double[]>("document.querySelector('openunion-map').selected.location.coordinates")).ShouldBe([longitude, latitude]);
        visit.ShouldBeQuiet(site.Url, _basemap.Url);
    }

    [Fact]
    public void The_README_has_the_recipes_of_the_documentation()
    {
        var documented = Basemaps(Document);
        var shown = Basemaps(File.ReadAllText(Repository.PathOf("README.md")));

        shown.Length.ShouldBe(3);
        shown.ShouldBeSubsetOf(documented);
    }

    [Theory]
    [InlineData("missing/style.json", "HTTP 404")]
    [InlineData("page.json", "expected a MapLibre style, which is JSON with version 8, sources and layers")]
    [InlineData("empty.json", "expected a MapLibre style, which is JSON with version 8, sources and layers")]
    public async Task A_basemap_that_cannot_be_had_is_named_and_the_stations_stay(string path, string reason)
    {
        await using var visit = await OpenAsync($"basemap='{_basemap.Url}{path}'", "116.458,39.907");

        await ShouldFailAsync(new MapPage(visit), [$"basemap: {_basemap.Url}{path}: {reason}"]);
    }

    [Fact]
    public async Task So_is_one_that_MapLibre_refuses()
    {
        await using var visit = await OpenAsync($"basemap='{_basemap.Url}refused.json'", "116.458,39.907");

        await ShouldFailAsync(new MapPage(visit), [
            "basemap: layers[0]: missing required property \"source\"",
            "basemap: layers[0].type: expected one of [fill, line, symbol, circle, heatmap, fill-extrusion, raster, hillshade, color-relief, background], \"streets\" found",
        ]);
    }

    [Fact]
    public async Task Tiles_that_fail_are_named_and_leave_the_stations_too()
    {
        await using var visit = await OpenAsync($"basemap='{_basemap.Url}broken/{{z}}/{{x}}/{{y}}.png'", "116.458,39.907");
        var map = new MapPage(visit);

        (await ErrorsAsync(map)).ShouldAllBe(error => error.StartsWith("basemap: ", StringComparison.Ordinal) && error.Contains("500", StringComparison.Ordinal));
        await ShouldHaveStationsAsync(map);
    }

    // Providers have no tiles of the sea: that is no mistake, and the map once waited for them for ever.
    [Fact]
    public async Task Tiles_that_are_not_there_leave_the_stations_too()
    {
        await using var visit = await OpenAsync($"basemap='{_basemap.Url}missing/{{z}}/{{x}}/{{y}}.png'", "116.458,39.907");

        await ShouldHaveStationsAsync(new MapPage(visit));
    }

    private static string Document => File.ReadAllText(Repository.PathOf("docs", "map.md"));

    /// <summary>The attributes of a recipe, with a host of our own in place of the provider's.</summary>
    private string Recipe(string host) => Tag().Matches(Document).Select(tag => tag.Groups["attributes"].Value)
        .Single(attributes => attributes.Contains($"https://{host}/", StringComparison.Ordinal))
        .Replace("https://", _basemap.Url.AbsoluteUri, StringComparison.Ordinal);

    private static string[] Basemaps(string text) =>
        [.. Basemap().Matches(text).SelectMany(match => WebUtility.HtmlDecode(match.Groups["address"].Value).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(address => address.Contains('{', StringComparison.Ordinal) && !address.Contains('…', StringComparison.Ordinal))];

    private async Task ShouldBeDrawnAsync(MapPage map)
    {
        var centre = await map.CenterAsync();
        (await map.ColorAsync(centre[0] - 0.011, centre[1] + 0.007)).ShouldBe(Blue);
        (await map.EventsAsync()).AsArray().ShouldNotContain(one => (string)one![0]! == "error");
    }

    private async Task ShouldFailAsync(MapPage map, string[] errors)
    {
        (await ErrorsAsync(map)).ShouldBe(errors);
        await ShouldHaveStationsAsync(map);
        await Assertions.Expect(map.Page.Locator("openunion-map .attribution")).ToContainTextAsync(Own);
    }

    private static async Task ShouldHaveStationsAsync(MapPage map)
    {
        await map.WaitForEventAsync("load");
        (await map.ListedAsync()).ShouldContain(Wanda);
        await map.ClickAsync(116.4655, 39.909);
        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync("万达骑士驿站");
    }

    private static async Task<string[]> ErrorsAsync(MapPage map)
    {
        await map.WaitForEventAsync("error");
        return [.. (await map.EventsAsync()).AsArray().Where(one => (string)one![0]! == "error").Select(one => $"{one![1]!["source"]}: {one[1]!["message"]}")];
    }

    private async Task<(double Longitude, double Latitude)> PlaceAsync(string crs)
    {
        var answer = await site.QueryAsync($$"""{ station(slug: "{{Wanda}}") { location(crs: {{crs}}) { coordinates } } }""");
        var at = answer["data"]!["station"]!["location"]!["coordinates"]!;
        return ((double)at[0]!, (double)at[1]!);
    }

    private Task<Visit> OpenAsync(string attributes, string center) =>
        chromium.VisitAsync(_foreign.Page($"{attributes} center='{center}' zoom='14'"), before: MapPage.Recorder);

    [GeneratedRegex("<openunion-map\\s(?<attributes>[^>]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex("\\bbasemap=\"(?<address>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Basemap();
}
