using System.Globalization;
using System.Text.Json.Nodes;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class LandingPageTests(Chromium chromium, Site site)
{
    private static readonly Dictionary<string, string> TablesOfFigures = new(StringComparer.Ordinal)
    {
        ["stations"] = "stations",
        ["trainingPrograms"] = "training_programs",
        ["competitions"] = "competitions",
        ["charityProjects"] = "charity_projects",
        ["organizations"] = "organizations",
        ["regions"] = "regions",
        ["statistics"] = "statistics",
        ["sources"] = "sources",
        ["revision"] = "revisions",
    };

    [Theory]
    [InlineData("?lang=zh", "zh-Hans", "OpenUnion 中国工会服务开放数据", "中国工会服务开放数据", "English")]
    [InlineData("?lang=en", "en", "OpenUnion: open data on union services in China", "Open data on union services in China", "中文")]
    public async Task The_page_is_in_the_language_of_its_address(string path, string language, string title, string heading, string other)
    {
        await using var visit = await chromium.VisitAsync(site.Page(path));

        (await visit.Page.GetAttributeAsync("html", "lang")).ShouldBe(language);
        (await visit.Page.TitleAsync()).ShouldBe(title);
        (await visit.Page.InnerTextAsync("h1")).ShouldBe(heading);
        (await visit.Page.InnerTextAsync("#language")).ShouldBe(other);
        visit.ShouldBeQuiet();
    }

    [Theory]
    [InlineData("zh-TW", "zh-Hans")]
    [InlineData("de-DE", "en")]
    public async Task Without_one_in_the_address_the_browsers_language_decides(string locale, string language)
    {
        await using var visit = await chromium.VisitAsync(site.Page(""), locale: locale);

        (await visit.Page.GetAttributeAsync("html", "lang")).ShouldBe(language);
    }

    [Fact]
    public async Task The_language_link_leads_to_the_other_language_and_back()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?lang=zh"));

        await visit.Page.ClickAsync("#language");
        await visit.Page.WaitForSelectorAsync("html[lang=en]", new() { State = WaitForSelectorState.Attached });
        await visit.Page.ClickAsync("#language");
        await visit.Page.WaitForSelectorAsync("html[lang=zh-Hans]", new() { State = WaitForSelectorState.Attached });

        visit.Page.Url.ShouldEndWith("?lang=zh");
    }

    [Fact]
    public async Task Every_number_is_the_databases_own()
    {
        await using var visit = await chromium.VisitAsync(site.Page(""));

        foreach (var (figure, table) in TablesOfFigures)
        {
            var rows = await site.CountAsync(table);
            rows.ShouldBePositive(table);
            var shown = await visit.Page.Locator($"[data-figure={figure}]").AllTextContentsAsync();
            shown.Distinct().ShouldBe([rows.ToString("#,0", CultureInfo.InvariantCulture)], figure);
        }
        (await visit.Page.Locator(".figures [data-figure]").CountAsync()).ShouldBe(TablesOfFigures.Count - 1);
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task The_query_stands_beside_the_APIs_own_answer_to_it()
    {
        await using var visit = await chromium.VisitAsync(site.Page(""));

        (await visit.Page.TextContentAsync("#query")).ShouldBe(Dist.Query("nearest").Trim());
        var shown = JsonNode.Parse((await visit.Page.TextContentAsync("#answer"))!)!;
        shown["stationsNear"]!["edges"]![0]!["node"]!["name"]!.GetValue<string>().ShouldBe("万达骑士驿站");
        JsonNode.DeepEquals(shown, (await site.AskAsync("nearest"))["data"]).ShouldBeTrue();
        (await visit.Page.InnerTextAsync("#outcome")).ShouldMatch(@"^\d+ ms, \d+\.\d kB$");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task The_button_asks_again()
    {
        await using var visit = await chromium.VisitAsync(site.Page(""));

        // Begun, not finished: the first requests' ends may still be on their way here.
        var request = await visit.Page.RunAndWaitForRequestAsync(() => visit.Page.ClickAsync("#run"), request => request.Method == "POST");

        request.PostData!.ShouldContain("NearestStations");
        await visit.Page.WaitForSelectorAsync("#run:enabled");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Its_links_lead_to_every_surface()
    {
        await using var visit = await chromium.VisitAsync(site.Page(""));

        var links = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.links a')].map(a => a.href)");

        links.Except([$"{site.Url}readme.html"]).ShouldBe(
            [$"{site.Url}graphql", $"{site.Url}graphql?sdl", $"{site.Url}health", "https://creativecommons.org/licenses/by/4.0/"]);
        foreach (var link in links.Where(link => link.StartsWith(site.Url.AbsoluteUri, StringComparison.Ordinal)))
            (await visit.Page.APIRequest.GetAsync(link, Site.AsBrowser)).Status.ShouldBe(200, link);
    }

    [Theory]
    [InlineData("?lang=zh", 390)]
    [InlineData("?lang=en", 390)]
    [InlineData("?lang=en", 320)]
    public async Task Nothing_is_wider_than_a_phone(string path, int width)
    {
        await using var visit = await chromium.VisitAsync(site.Page(path), width);

        (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBe(width);
    }
}
