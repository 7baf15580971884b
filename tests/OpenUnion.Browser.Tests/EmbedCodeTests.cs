using System.Net;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

/// <summary>The page that makes the code to embed the map.</summary>
[Collection(ElementCollection.Name)]
public sealed class EmbedCodeTests(Chromium chromium, Site site)
{
    [Fact]
    public async Task The_preview_shows_what_the_code_says()
    {
        await using var visit = await chromium.VisitAsync(site.Page("embed-code?lang=zh"));

        await visit.Page.CheckAsync("[value=MICROWAVE]");
        await visit.Page.SelectOptionAsync("[name=lang]", "en");
        await visit.Page.SelectOptionAsync("[name=theme]", "dark");
        await visit.Page.FillAsync("[name=height]", "480");

        (await visit.Page.InnerTextAsync("#code")).ShouldBe(
            $"<script type=\"module\" src=\"{site.Url}widget/openunion-map.js\"></script>\n" +
            "<openunion-map amenities=\"MICROWAVE\" lang=\"en\" theme=\"dark\" style=\"height: 480px\"></openunion-map>");
        await new MapPage(visit).WaitForListAsync("beijing-chaoyang-jianwai-soho-24h-station", "beijing-chaoyang-jianwai-wanda-rider-station", "beijing-chaoyang-jianwai-community-24h-stations");
        (await visit.Page.EvaluateAsync<int>("document.querySelector('openunion-map').offsetHeight")).ShouldBe(480);
        await Assertions.Expect(new MapPage(visit).Button("Open now")).ToBeVisibleAsync();
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task The_frame_is_the_same_map_at_the_place_of_the_preview()
    {
        await using var visit = await chromium.VisitAsync(site.Page("embed-code?lang=en&kind=RIDER_STATION_24H"));

        await visit.Page.CheckAsync("[name=place][value=here]");
        await visit.Page.CheckAsync("[name=form][value=frame]");
        var code = WebUtility.HtmlDecode(await visit.Page.InnerTextAsync("#code"));

        code.ShouldStartWith($"<iframe src=\"{site.Url}embed?");
        var query = code.Split('"')[1].Split('?')[1];
        query.ShouldContain("center=");
        await using var foreign = await ForeignSite.StartAsync(site.Url);
        await visit.Page.GotoAsync(foreign.Frame(query).AbsoluteUri);
        var map = visit.Page.FrameLocator("iframe").Locator("openunion-map");
        await Assertions.Expect(map.Locator(".list button")).ToHaveCountAsync(1);
        (await map.GetAttributeAsync("filter")).ShouldBe("""{"kind":{"in":["RIDER_STATION_24H"]}}""");
    }
}
