using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

/// <summary>The search box of the front page.</summary>
[Collection(PagesCollection.Name)]
public sealed class SearchTests(Chromium chromium, Site site)
{
    private const string Slug = "beijing-chaoyang-jianwai-wanda-rider-station";

    [Theory]
    [InlineData("wdqs", "万达骑士")]
    [InlineData("wandaqishi", "万达骑士")]
    [InlineData("骑士", "骑士")]
    public async Task It_finds_a_station_as_one_types_and_leads_to_its_page_by_keyboard_alone(string typed, string marked)
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=zh"));
        var found = visit.Page.Locator("#found li");

        await visit.Page.Locator("#words").PressSequentiallyAsync(typed);
        await Assertions.Expect(found.First.Locator(".name")).ToHaveTextAsync("万达骑士驿站");
        (await found.First.Locator("mark").InnerTextAsync()).ShouldBe(marked);
        (await visit.Page.GetAttributeAsync("#words", "aria-expanded")).ShouldBe("true");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        (await visit.Page.GetAttributeAsync("#words", "aria-activedescendant")).ShouldBe("found-0");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.WaitForURLAsync($"**/stations/{Slug}");
        await Chromium.WaitUntilReadyAsync(visit.Page);
        (await visit.Page.InnerTextAsync("h1")).ShouldBe("万达骑士驿站");
        (await new MapPage(visit).ListedAsync())[0].ShouldBe(Slug);
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task A_region_is_shown_on_the_map()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=zh"));

        await visit.Page.FillAsync("#words", "chongqing");
        await visit.Page.Locator("#found li", new() { HasText = "重庆市" }).First.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("[data-facet=region] summary")).ToHaveTextAsync("重庆市");
        visit.Page.Url.ShouldContain("region=500000");
        await new MapPage(visit).WaitForZoomAsync(5.5);
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task What_is_not_there_is_said_and_Escape_closes_the_list()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=en"));

        await visit.Page.FillAsync("#words", "beijing");
        await Assertions.Expect(visit.Page.Locator("#found")).ToBeVisibleAsync();
        await visit.Page.PressAsync("#words", "Escape");
        await Assertions.Expect(visit.Page.Locator("#found")).ToBeHiddenAsync();
        await visit.Page.FillAsync("#words", "qqqqzzzz");
        await Assertions.Expect(visit.Page.Locator("#found-note")).ToHaveTextAsync("Nothing found");
        await visit.Page.FillAsync("#words", "…");
        await Assertions.Expect(visit.Page.Locator("#found-note")).ToBeEmptyAsync();
        visit.ShouldBeQuiet();
    }
}
