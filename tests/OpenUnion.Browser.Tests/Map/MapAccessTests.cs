using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests.Map;

/// <summary>What axe-core finds in the map: https://github.com/dequelabs/axe-core, the rules of WCAG 2.2 AA and its best practices.</summary>
[Collection(ElementCollection.Name)]
public sealed class MapAccessTests(Chromium chromium, Site site)
{
    [Theory]
    [InlineData("light", "zh", 1440)]
    [InlineData("dark", "en", 1440)]
    [InlineData("light", "en", 390)]
    [InlineData("dark", "zh", 390)]
    public async Task Axe_finds_nothing(string theme, string lang, int width)
    {
        await using var foreign = await ForeignSite.StartAsync(site.Url);
        await using var visit = await chromium.VisitAsync(foreign.Page($"center='116.458,39.907' zoom='14' theme='{theme}' lang='{lang}'"), width);
        var map = new MapPage(visit);

        (await Axe.RunAsync(visit.Page)).ShouldBeEmpty();
        await map.Page.Locator("openunion-map [aria-controls=chips]").ClickAsync();
        await map.Page.Locator("openunion-map [data-kind=MICROWAVE]").ClickAsync();
        await map.Rows.First.ClickAsync();
        await Assertions.Expect(map.Card).ToBeVisibleAsync();
        (await Axe.RunAsync(visit.Page)).ShouldBeEmpty();
    }
}
