using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

/// <summary>Every page of ours, in both languages, light and dark, on a desk and in a hand.</summary>
[Collection(PagesCollection.Name)]
public sealed class AccessTests(Chromium chromium, Site site)
{
    private const string Station = "stations/beijing-chaoyang-jianwai-wanda-rider-station";

    [Theory]
    [InlineData("", "zh", "light", 1440)]
    [InlineData("", "en", "dark", 390)]
    [InlineData(Station, "zh", "dark", 1440)]
    [InlineData(Station, "en", "light", 390)]
    [InlineData("sources/002-jianwai-warm-winter", "zh", "light", 390)]
    [InlineData("stations/none", "en", "dark", 1440)]
    [InlineData("embed-code", "zh", "light", 1440)]
    [InlineData("embed-code", "en", "dark", 390)]
    [InlineData("dictionary", "zh", "light", 390)]
    [InlineData("readme.html", "en", "light", 1440)]
    public async Task Axe_finds_nothing_and_nothing_is_wider_than_the_window(string page, string lang, string theme, int width)
    {
        await using var visit = await chromium.OpenAsync(width);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme == "dark" ? ColorScheme.Dark : ColorScheme.Light });
        await visit.GoAsync(site.Page($"{page}?lang={lang}"));

        (await Axe.RunAsync(visit.Page)).ShouldBeEmpty();
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
    }

    [Fact]
    public async Task Neither_does_it_in_what_opens_on_the_front_page()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=zh"));

        await visit.Page.ClickAsync("[data-facet=amenity] summary");
        await visit.Page.Locator("[data-facet=amenity] label").First.WaitForAsync();
        (await Axe.RunAsync(visit.Page)).ShouldBeEmpty();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.FillAsync("#words", "beijing");
        await visit.Page.Locator("#found li").First.WaitForAsync();
        await visit.Page.PressAsync("#words", "ArrowDown");
        (await Axe.RunAsync(visit.Page)).ShouldBeEmpty();
    }
}
