using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

/// <summary>The way through the front page and the map without a mouse, from the address bar on.</summary>
[Collection(PagesCollection.Name)]
public sealed class KeyboardTests(Chromium chromium, Site site)
{
    private const string Wanda = "Wanda Rider Station";

    private static readonly string[] Head = ["Skip to content", "OpenUnion", "Map", "Figures", "API", "Embed", "Data", "中文", "Dark", "Find a station, a region or a union"];

    [Fact]
    public async Task From_the_address_bar_to_a_stations_details_and_back()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=en"));
        var (map, keyboard) = (new MapPage(visit), new Keyboard(visit.Page));
        var first = await map.Rows.First.Locator(".name").InnerTextAsync();

        var open = $"Open now {await visit.Page.InnerTextAsync("[data-count=open]")}";
        (await keyboard.GoToAsync(first)).ShouldBe([.. Head, "Nearest to me", open, "Region", "Kind", "Amenities", "For whom", first]);
        await ShouldOpenAndCloseAsync(map, keyboard, first);
        (await keyboard.GoToAsync("For whom", "Shift+Tab")).ShouldBe(["For whom"]);
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task The_search_box_lets_its_results_go_by_Escape_and_keeps_the_focus()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=en"));
        var keyboard = new Keyboard(visit.Page);
        await keyboard.GoToAsync(Head[^1]);

        await visit.Page.Keyboard.TypeAsync("wdqs");
        await visit.Page.Locator("#found li").First.WaitForAsync();
        (await keyboard.PressAsync("ArrowDown")).ShouldBe(Head[^1]);
        (await keyboard.PressAsync("Escape")).ShouldBe(Head[^1]);

        await Assertions.Expect(visit.Page.Locator("#found")).ToBeHiddenAsync();
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task The_filters_are_opened_and_chosen_and_Escape_gives_the_focus_back()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=en"));
        var keyboard = new Keyboard(visit.Page);

        await keyboard.GoToAsync("Region");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("[data-facet=region] input").First.WaitForAsync();
        (await keyboard.PressAsync("Tab")).ShouldBe("Any");
        (await keyboard.PressAsync("ArrowDown")).ShouldStartWith("Beijing");
        await visit.Page.WaitForURLAsync("**/?region=110000&lang=en");
        await Assertions.Expect(visit.Page.Locator("[data-facet=region] summary")).ToHaveTextAsync("Beijing");
        (await keyboard.PressAsync("Escape")).ShouldBe("Beijing");

        (await keyboard.PressAsync("Tab")).ShouldBe("Kind");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Locator("[data-facet=kind] input").First.WaitForAsync();
        var kind = await keyboard.PressAsync("Tab");
        (await keyboard.PressAsync("Space")).ShouldBe(kind);
        await visit.Page.WaitForURLAsync("**/?region=110000&kind=*");
        (await keyboard.PressAsync("Escape")).ShouldBe("Kind");
        (await keyboard.GoToAsync("Clear filters")).ShouldBe(["Amenities", "For whom", "Clear filters"]);
        (await keyboard.PressAsync("Enter")).ShouldStartWith("Open now");
        await visit.Page.WaitForURLAsync("**/?lang=en");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Nearest_to_me_leads_to_the_nearest()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=en"));
        var (map, keyboard) = (new MapPage(visit), new Keyboard(visit.Page));
        await keyboard.GoToAsync("Nearest to me");

        (await keyboard.PressAsync("Enter")).ShouldBe("Nearest to me");
        await Assertions.Expect(map.Rows.First.Locator(".distance")).ToHaveTextAsync("400 m");

        (await keyboard.GoToAsync(Wanda)).Count.ShouldBe(6);
        await ShouldOpenAndCloseAsync(map, keyboard, Wanda);
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Through_the_map_on_any_page()
    {
        await using var foreign = await ForeignSite.StartAsync(site.Url);
        await using var visit = await chromium.VisitAsync(foreign.Page("center='116.458,39.907' zoom='14' lang='en'"));
        var (map, keyboard) = (new MapPage(visit), new Keyboard(visit.Page));

        (await keyboard.GoToAsync("Amenities")).ShouldBe(["Near me", "Open now", "Amenities"]);
        await visit.Page.Keyboard.PressAsync("Enter");
        (await keyboard.PressAsync("Tab")).ShouldBe("Drinking water");
        (await keyboard.PressAsync("Space")).ShouldBe("Drinking water");
        await Assertions.Expect(map.Button("Drinking water")).ToHaveAttributeAsync("aria-pressed", "true");
        (await keyboard.PressAsync("Escape")).ShouldBe("Amenities 1");
        await Assertions.Expect(map.Button("Drinking water")).ToBeHiddenAsync();

        await map.WaitForListWithinAsync("beijing-chaoyang-jianwai-wanda-rider-station", "beijing-chaoyang-jianwai-soho-24h-station");
        string[] stations = [.. await map.Rows.Locator(".name").AllInnerTextsAsync()];
        (await keyboard.GoToAsync("Zoom out")).ShouldBe([.. stations, "Map: arrow keys move it, plus and minus zoom; the same stations are in the list", "Zoom in", "Zoom out"]);
        (await keyboard.PressAsync("Enter")).ShouldBe("Zoom out");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('openunion-map').zoom === 13");

        await keyboard.GoToAsync(stations[0], "Shift+Tab");
        await ShouldOpenAndCloseAsync(map, keyboard, stations[0]);
        visit.ShouldBeQuiet(site.Url);
    }

    private static async Task ShouldOpenAndCloseAsync(MapPage map, Keyboard keyboard, string station)
    {
        await map.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(map.Card.Locator("h2")).ToHaveTextAsync(station);
        (await keyboard.WhereAsync()).ShouldBe("Close");
        (await keyboard.PressAsync("Escape")).ShouldBe(station);
        await Assertions.Expect(map.Card).ToBeHiddenAsync();
    }
}
