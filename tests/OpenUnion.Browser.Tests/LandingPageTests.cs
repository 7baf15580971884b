using System.Globalization;
using System.Text.Json.Nodes;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class LandingPageTests(Chromium chromium)
{
    [Theory]
    [InlineData("?lang=zh", "zh-Hans", "OpenUnion 中国工会服务开放数据", "中国工会服务开放数据", "English")]
    [InlineData("?lang=en", "en", "OpenUnion: open data on union services in China", "Open data on union services in China", "中文")]
    public async Task The_page_is_in_the_language_of_its_address(string path, string language, string title, string heading, string other)
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, path);

        (await visit.Page.GetAttributeAsync("html", "lang")).ShouldBe(language);
        (await visit.Page.TitleAsync()).ShouldBe(title);
        (await visit.Page.InnerTextAsync("h1")).ShouldBe(heading);
        (await visit.Page.InnerTextAsync("#language")).ShouldBe(other);
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh-TW", "zh-Hans")]
    [InlineData("de-DE", "en")]
    public async Task Without_one_in_the_address_the_browsers_language_decides(string locale, string language)
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "", locale: locale);

        (await visit.Page.GetAttributeAsync("html", "lang")).ShouldBe(language);
    }

    [Fact]
    public async Task The_language_link_leads_to_the_other_language_and_back()
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "?lang=zh");

        await visit.Page.ClickAsync("#language");
        await visit.Page.WaitForSelectorAsync("html[lang=en]", new() { State = WaitForSelectorState.Attached });
        await visit.Page.ClickAsync("#language");
        await visit.Page.WaitForSelectorAsync("html[lang=zh-Hans]", new() { State = WaitForSelectorState.Attached });

        visit.Page.Url.ShouldEndWith("?lang=zh");
    }

    [Fact]
    public async Task The_numbers_are_the_APIs_own()
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "");
        var dataset = (await site.AskAsync("dataset"))["data"]!["dataset"]!.AsObject();

        foreach (var (name, value) in dataset)
        {
            var shown = await visit.Page.Locator($"[data-figure={name}]").AllTextContentsAsync();
            var expected = value!.GetValue<int>().ToString("#,0", CultureInfo.InvariantCulture);
            shown.Distinct().ShouldBe([expected], name);
        }
        dataset.Count.ShouldBe(9);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_button_shows_the_APIs_own_answer_to_the_query_on_the_page()
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "");

        await visit.Page.ClickAsync("#run");
        await visit.Page.WaitForSelectorAsync("#answer");

        (await visit.Page.TextContentAsync("#query")).ShouldBe(SourceTree.ReadText("src/OpenUnion.Web/src/queries/nearest.graphql").Trim());
        var shown = JsonNode.Parse((await visit.Page.TextContentAsync("#answer"))!);
        JsonNode.DeepEquals(shown, (await site.AskAsync("nearest"))["data"]).ShouldBeTrue();
        (await visit.Page.InnerTextAsync("#outcome")).ShouldMatch(@"^\d+ ms, \d+\.\d kB$");
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("?lang=zh", "接口暂无应答", "没有结果：HTTP 503")]
    [InlineData("?lang=en", "The API does not answer at the moment", "No answer: HTTP 503")]
    public async Task Without_the_API_the_dashes_stay_and_the_page_says_so(string path, string notice, string outcome)
    {
        await using var site = await Site.StartAsync(apiIsUp: false);
        await using var visit = await chromium.VisitAsync(site, path);

        (await visit.Page.InnerTextAsync("[data-silent]")).ShouldBe(notice);
        (await visit.Page.Locator("[data-figure]").AllTextContentsAsync()).Distinct().ShouldBe(["—"]);

        await visit.Page.ClickAsync("#run");
        await visit.Page.WaitForSelectorAsync("#outcome:not(:empty)");
        (await visit.Page.InnerTextAsync("#outcome")).ShouldBe(outcome);
        (await visit.Page.IsVisibleAsync("#answer")).ShouldBeFalse();
    }

    [Fact]
    public async Task Its_links_lead_to_every_surface()
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "");

        var links = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.links a')].map(a => a.href)");
        links.Except([$"{site.Url}readme.html"]).ShouldBe(
            [$"{site.Url}graphql", $"{site.Url}graphql?sdl", $"{site.Url}health", "https://creativecommons.org/licenses/by/4.0/"]);
    }

    [Theory]
    [InlineData("?lang=zh", 390)]
    [InlineData("?lang=en", 390)]
    [InlineData("?lang=en", 320)]
    public async Task Nothing_is_wider_than_a_phone(string path, int width)
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, path, width);

        await visit.Page.ClickAsync("#run");
        await visit.Page.WaitForSelectorAsync("#answer");
        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
    }
}
