using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests.Map;

/// <summary>The element on somebody else's page, under a strict policy.</summary>
[Collection(ElementCollection.Name)]
public sealed class MapTests(Chromium chromium, Site site) : IAsyncLifetime
{
    private const string Wanda = "beijing-chaoyang-jianwai-wanda-rider-station";
    private const string Soho = "beijing-chaoyang-jianwai-soho-24h-station";
    private const string Community = "beijing-chaoyang-jianwai-community-24h-stations";
    private const string Jianwai = "center='116.458,39.907' zoom='14'";

    private ForeignSite _foreign = null!;

    public async Task InitializeAsync() => _foreign = await ForeignSite.StartAsync(site.Url);

    public Task DisposeAsync() => _foreign.DisposeAsync().AsTask();

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_page_with_a_strict_policy_shows_the_stations_on_a_map_and_in_a_list(int width)
    {
        await using var visit = await OpenAsync(Jianwai, width);
        var map = new MapPage(visit);
        await map.WaitForEventAsync("load");

        (await map.ListedAsync()).ShouldBe([Wanda, Soho], ignoreOrder: true);
        await Assertions.Expect(map.Status).ToHaveTextAsync("图中2个驿站，由中心向外");
        (await map.EventsAsync())[0]!.ToJsonString().ShouldBe($$"""["load",{"revision":{{await RevisionAsync()}}}]""");
        await Assertions.Expect(map.Page.Locator("openunion-map .attribution")).ToContainTextAsync("CC BY 4.0");
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task The_arrow_keys_move_the_map_and_the_buttons_zoom_it_and_the_list_follows()
    {
        await using var visit = await OpenAsync(Jianwai);
        var map = new MapPage(visit);
        var start = await map.CenterAsync();

        await map.Page.Locator("openunion-map canvas").FocusAsync();
        for (var i = 0; i < 12; i++) await map.Page.Keyboard.PressAsync("ArrowRight");
        await map.WaitForListAsync();
        (await map.CenterAsync())[0].ShouldBeGreaterThan(start[0] + 0.01);
        await Assertions.Expect(map.Status).ToHaveTextAsync("这里没有符合条件的驿站");

        for (var i = 0; i < 3; i++) await map.Button("缩小").ClickAsync();
        await map.Page.WaitForFunctionAsync("() => document.querySelector('openunion-map').zoom === 11");
        await Assertions.Expect(map.Rows).ToHaveCountAsync(7);
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task A_cluster_opens_into_its_stations()
    {
        await using var visit = await OpenAsync("""center='116.458,39.907' zoom='6' filter='{"locationPrecision":{"neq":null}}'""");
        var map = new MapPage(visit);

        await map.ClickAsync(116.458, 39.907);
        await map.WaitForZoomAsync(7);
        for (var i = 0; i < 8 && await map.ZoomAsync() < 13; i++)
        {
            var before = await map.ZoomAsync();
            await map.ClickAsync(116.458, 39.907);
            await map.WaitForZoomAsync(before + 0.1);
        }

        await map.WaitForListWithinAsync(Wanda, Soho);
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task A_station_on_the_map_shows_its_details_with_their_sources()
    {
        await using var visit = await OpenAsync(Jianwai);
        var map = new MapPage(visit);
        var expected = (await site.QueryAsync($$"""{ station(slug: "{{Wanda}}") { name operator { name } sources { headline } } }"""))["data"]!["station"]!;

        await map.ClickAsync(116.4655, 39.909);

        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync("万达骑士驿站");
        await Assertions.Expect(map.Card).ToContainTextAsync("开放中");
        await Assertions.Expect(map.Card).ToContainTextAsync("每天24小时");
        await Assertions.Expect(map.Card).ToContainTextAsync("微波炉");
        foreach (var source in expected["sources"]!.AsArray()) await Assertions.Expect(map.Card).ToContainTextAsync(source!["headline"]!.GetValue<string>());
        if (expected["operator"] is { } run) await Assertions.Expect(map.Card).ToContainTextAsync(run["name"]!.GetValue<string>());
        (await map.EventsAsync()).AsArray()[^1]![1]!["slug"]!.GetValue<string>().ShouldBe(Wanda);
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task Of_stations_at_one_spot_one_is_chosen()
    {
        await using var visit = await OpenAsync("center='113.53,23.14' zoom='16'");
        var map = new MapPage(visit);

        await map.ClickAsync(113.53, 23.14);
        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync("此处有4个驿站");
        await map.Button("视源股份公司孕妈妈餐厅").ClickAsync();

        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync("视源股份公司孕妈妈餐厅");
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task The_filter_bar_filters_the_map_and_the_list()
    {
        await using var visit = await OpenAsync("center='116.1,39.95' zoom='9'");
        var map = new MapPage(visit);
        await Assertions.Expect(map.Rows).ToHaveCountAsync(9);

        await map.Button("设施").ClickAsync();
        await map.Button("微波炉").ClickAsync();
        // The last has no position of its own, and is drawn at Beijing's.
        await map.WaitForListAsync(Soho, Wanda, Community);
        await map.Button("正在开放").ClickAsync();
        await map.Page.WaitForFunctionAsync("() => window.events.filter(([name]) => name === 'filter-change').length === 2");

        var where = """{"and":[{"amenities":{"some":{"kind":{"eq":"MICROWAVE"},"status":{"eq":"AVAILABLE"}}}},{"openAt":{}}]}""";
        (await map.EventsAsync()).AsArray()[^1]![1]!["where"]!.ToJsonString().ShouldBe(where);
        await visit.ShouldAskForAsync(path => path.StartsWith("/tiles/stations/", StringComparison.Ordinal) && path.Contains(where, StringComparison.Ordinal));
        await map.WaitForListAsync(Soho, Wanda, Community);
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_a_stations_details_and_comes_back()
    {
        await using var visit = await OpenAsync(Jianwai);
        var map = new MapPage(visit);
        var first = (await map.ListedAsync())[0];
        const string focused = "document.activeElement.shadowRoot?.activeElement?.";

        for (var i = 0; i < 10 && await map.Page.EvaluateAsync<string?>($"{focused}dataset.slug") != first; i++) await map.Page.Keyboard.PressAsync("Tab");
        await map.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(map.Card).ToBeVisibleAsync();
        (await map.Page.EvaluateAsync<string?>($"{focused}getAttribute('aria-label')")).ShouldBe("关闭");

        await map.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(map.Card).ToBeHiddenAsync();
        (await map.Page.EvaluateAsync<string?>($"{focused}dataset.slug")).ShouldBe(first);
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task Nearest_to_me_is_the_APIs_order_of_distance()
    {
        await using var visit = await OpenAsync("");
        var map = new MapPage(visit);
        var near = (await site.QueryAsync("{ stationsNear(near: {longitude: 116.461, latitude: 39.908}, first: 20) { nodes { slug } } }"))["data"]!["stationsNear"]!["nodes"]!;
        string[] expected = [.. near.AsArray().Select(node => node!["slug"]!.GetValue<string>())];

        await map.Button("离我最近").ClickAsync();
        await map.WaitForListAsync(expected);

        await Assertions.Expect(map.Rows.First.Locator(".distance")).ToHaveTextAsync("400米");
        (await map.CenterAsync()).Select(degrees => Math.Round(degrees, 3)).ShouldBe([116.461, 39.908]);
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task Language_and_theme_change_while_the_map_stays()
    {
        await using var visit = await OpenAsync(Jianwai);
        var map = new MapPage(visit);
        const string background = "getComputedStyle(document.querySelector('openunion-map').shadowRoot.querySelector('.frame')).backgroundColor";
        (await map.Page.EvaluateAsync<string>(background)).ShouldBe("rgb(252, 251, 249)");

        await map.Page.EvaluateAsync("Object.assign(document.querySelector('openunion-map'), { lang: 'en', theme: 'dark' })");

        await Assertions.Expect(map.Button("Near me")).ToBeVisibleAsync();
        await Assertions.Expect(map.Status).ToHaveTextAsync("2 stations on the map, from its centre");
        await Assertions.Expect(map.Rows.First).ToContainTextAsync("Open");
        (await map.Page.EvaluateAsync<string>(background)).ShouldBe("rgb(22, 21, 20)");
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task Without_WebGL_a_plain_map_opens_clusters_and_shows_details()
    {
        const string noWebGl = "HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, { apply: (get, self, args) => /webgl/.test(args[0]) ? null : Reflect.apply(get, self, args) });";
        await using var visit = await chromium.VisitAsync(_foreign.Page("center='116.458,39.907' zoom='6'"), before: MapPage.Recorder + noWebGl);
        var map = new MapPage(visit);
        await Assertions.Expect(map.Page.GetByRole(AriaRole.Img, new() { Name = "地图" })).ToBeVisibleAsync();

        await map.ClickAsync(116.458, 39.907);
        await map.WaitForZoomAsync(7);
        await map.Page.EvaluateAsync("Object.assign(document.querySelector('openunion-map'), { zoom: 15, center: [116.458, 39.907] })");
        await map.WaitForListAsync(Soho, Wanda);
        await map.ClickAsync(116.4655, 39.909);

        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync("万达骑士驿站");
        visit.Requests.ShouldNotContain(path => path.Contains("glMap", StringComparison.Ordinal));
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task An_attribute_that_says_nothing_is_named_and_left_aside()
    {
        await using var visit = await OpenAsync($"{Jianwai} near='39.9' crs='EPSG:4326'");
        var map = new MapPage(visit);

        var errors = (await map.EventsAsync()).AsArray().Where(one => one![0]!.GetValue<string>() == "error").Select(one => one![1]!["message"]!.GetValue<string>());

        errors.ShouldBe([
            "near: found \"39.9\", expected longitude,latitude in degrees, such as 116.46,39.91 (longitude comes first)",
            "crs: found \"EPSG:4326\", expected WGS84, GCJ02 or BD09",
        ]);
        visit.ShouldBeQuiet(site.Url);
    }

    [Fact]
    public async Task A_page_without_scripts_has_the_map_as_a_frame()
    {
        await using var visit = await chromium.OpenAsync();
        await visit.Page.GotoAsync(_foreign.Frame("center=116.458,39.907&zoom=14&lang=en&api=http://127.0.0.2/").AbsoluteUri);
        var frame = visit.Page.FrameLocator("iframe");

        await Assertions.Expect(frame.Locator("openunion-map .list button")).ToHaveCountAsync(2);
        await Assertions.Expect(frame.Locator("openunion-map .gl:not([data-waiting])")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(frame.Locator("openunion-map .status")).ToHaveTextAsync("2 stations on the map, from its centre");
        visit.ShouldBeQuiet(site.Url);
    }

    private Task<Visit> OpenAsync(string attributes, int width = 1440) => chromium.VisitAsync(_foreign.Page(attributes), width, before: MapPage.Recorder);

    private async Task<int> RevisionAsync() => (await site.QueryAsync("{ dataset { revision } }"))["data"]!["dataset"]!["revision"]!.GetValue<int>();
}
