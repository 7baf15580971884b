using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

/// <summary>The filters of the front page.</summary>
[Collection(PagesCollection.Name)]
public sealed class FacetTests(Chromium chromium, Site site)
{
    private const string Beijing = """region: { within: "110000" }""";
    private const string Microwave = "and: [{ amenities: { some: { kind: { eq: MICROWAVE } } } }]";

    [Fact]
    public async Task Each_choice_counts_what_the_API_counts_under_the_others()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=zh"));

        await ChooseAsync(visit, "region", "110000");
        await ChooseAsync(visit, "amenity", "MICROWAVE");

        await ShouldTotalAsync(visit, await CountAsync($"{Beijing} {Microwave}"));
        await ShouldCountAsync(visit, "amenity", "CHARGING", await CountAsync($$"""{{Beijing}} and: [{ amenities: { some: { kind: { eq: MICROWAVE } } } }, { amenities: { some: { kind: { eq: CHARGING } } } }]"""));
        await OpenAsync(visit, "region");
        await ShouldCountAsync(visit, "region", "110000", await CountAsync($"{Beijing} {Microwave}"));
        await OpenAsync(visit, "kind");
        await ShouldCountAsync(visit, "kind", "RIDER_STATION_24H", await CountAsync($$"""{{Beijing}} {{Microwave}} kind: { in: [RIDER_STATION_24H] }"""));
        await OpenAsync(visit, "audience");
        await ShouldCountAsync(visit, "audience", "COURIER", await CountAsync($$"""{{Beijing}} {{Microwave}} serves: { some: { in: [COURIER] } }"""));
        (await visit.Page.InnerTextAsync("[data-count=open]")).ShouldBe((await CountAsync($$"""{{Beijing}} {{Microwave}} openAt: {}""")).ToString(System.Globalization.CultureInfo.InvariantCulture));
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task What_is_chosen_is_on_the_map_in_the_links_and_in_the_address_and_comes_back_with_it()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=zh"));
        await ChooseAsync(visit, "amenity", "MICROWAVE");
        await visit.Page.ClickAsync("#open");

        await visit.Page.WaitForURLAsync("**/?amenity=MICROWAVE&open=1&lang=zh");
        const string Where = """{"and":[{"amenities":{"some":{"kind":{"eq":"MICROWAVE"}}}}],"openAt":{}}""";
        (await visit.Page.GetAttributeAsync("openunion-map", "filter")).ShouldBe(Where);
        Uri.UnescapeDataString((await visit.Page.GetAttributeAsync("[data-export=csv]", "href"))!).ShouldBe($"./export/stations.csv?where={Where}");
        await new MapPage(visit).WaitForListAsync("beijing-chaoyang-jianwai-soho-24h-station", "beijing-chaoyang-jianwai-wanda-rider-station", "beijing-chaoyang-jianwai-community-24h-stations");

        await visit.Page.ReloadAsync();
        await Chromium.WaitUntilReadyAsync(visit.Page);
        await ShouldTotalAsync(visit, await CountAsync($$"""{{Microwave}} openAt: {}"""));
        await visit.Page.ClickAsync("#clear");
        await ShouldTotalAsync(visit, await CountAsync(""));
        (await visit.Page.GetAttributeAsync("openunion-map", "filter")).ShouldBeNull();
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task A_filter_is_chosen_by_keyboard_alone()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=en"));

        await visit.Page.FocusAsync("[data-facet=kind] summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("[data-facet=kind] input").First.WaitForAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.WaitForURLAsync("**/?kind=*");
        await visit.Page.Keyboard.PressAsync("Escape");

        (await visit.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Kind");
        (await visit.Page.Locator("[data-facet=kind]").GetAttributeAsync("data-chosen")).ShouldBe("1");
        visit.ShouldBeQuiet();
    }

    private static async Task OpenAsync(Visit visit, string facet)
    {
        await visit.Page.ClickAsync($"[data-facet={facet}] summary");
        await visit.Page.Locator($"[data-facet={facet}] label").First.WaitForAsync();
    }

    private static async Task ChooseAsync(Visit visit, string facet, string value)
    {
        await OpenAsync(visit, facet);
        await visit.Page.CheckAsync($"[data-facet={facet}] input[value='{value}']");
    }

    private static Task ShouldTotalAsync(Visit visit, int count) => Assertions.Expect(visit.Page.Locator("#total")).ToHaveTextAsync($"{count}个驿站");

    private static Task ShouldCountAsync(Visit visit, string facet, string value, int count) =>
        Assertions.Expect(visit.Page.Locator($"[data-facet={facet}] label", new() { Has = visit.Page.Locator($"input[value='{value}']") }).Locator("b")).ToHaveTextAsync($"{count}");

    private async Task<int> CountAsync(string where)
    {
        var answer = await site.QueryAsync($$"""{ stations(where: { {{where}} }) { totalCount } }""");
        return answer["data"]!["stations"]!["totalCount"]!.GetValue<int>();
    }
}
