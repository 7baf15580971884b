using System.Globalization;
using System.Text.Json.Nodes;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

[Collection(PagesCollection.Name)]
public sealed class FrontPageTests(Chromium chromium, Site site)
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
    public async Task A_language_that_was_chosen_stays_on_other_pages_and_on_return()
    {
        await using var visit = await chromium.VisitAsync(site.Page(""));

        await visit.Page.ClickAsync("#language");
        await visit.Page.WaitForURLAsync("**/?lang=en");
        await Chromium.WaitUntilReadyAsync(visit.Page);
        await visit.GoAsync(site.Page("embed-code"));
        (await visit.Page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        await visit.GoAsync(site.Page(""));
        (await visit.Page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task A_theme_that_was_chosen_stays_until_it_is_the_systems_again()
    {
        await using var visit = await chromium.VisitAsync(site.Page(""));
        var paper = () => visit.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
        var light = await paper();

        await visit.Page.ClickAsync("#theme");
        var dark = await paper();
        await visit.Page.ReloadAsync();

        (await paper()).ShouldBe(dark);
        dark.ShouldNotBe(light);
        await Chromium.WaitUntilReadyAsync(visit.Page);
        (await visit.Page.GetAttributeAsync("openunion-map", "theme")).ShouldBe("dark");
        (await visit.Page.GetAttributeAsync("#theme", "aria-pressed")).ShouldBe("true");
        await visit.Page.ClickAsync("#theme");
        (await paper()).ShouldBe(light);
        (await visit.Page.EvaluateAsync<string>("document.cookie")).ShouldNotContain("theme");
        visit.ShouldBeQuiet();
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

    [Theory]
    [InlineData("?lang=zh", "近8亿人次", "8300余家")]
    [InlineData("?lang=en", "nearly 800 million", "over 8,300")]
    public async Task Published_figures_keep_their_hedge_words_and_lead_to_their_sources(string path, string visits, string beijing)
    {
        await using var visit = await chromium.VisitAsync(site.Page(path));

        (await visit.Page.Locator(".headline b").AllInnerTextsAsync()).ShouldContain(visits);
        (await visit.Page.Locator(".bars .amount").AllInnerTextsAsync()).ShouldContain(beijing);
        await visit.Page.Locator(".bars .source a").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/sources/*");
        (await visit.Page.InnerTextAsync("h1")).ShouldStartWith("工会驿站提质增效");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task An_example_stands_beside_the_APIs_own_answer_to_it()
    {
        await using var visit = await chromium.VisitAsync(site.Page(""));

        (await visit.Page.TextContentAsync("#query")).ShouldBe(Dist.Query("nearest").Trim());
        await visit.Page.ClickAsync("#run");
        await Assertions.Expect(visit.Page.Locator("#outcome")).Not.ToBeEmptyAsync();
        var shown = JsonNode.Parse((await visit.Page.TextContentAsync("#answer"))!)!;
        JsonNode.DeepEquals(shown, (await site.AskAsync("nearest"))["data"]).ShouldBeTrue();
        (await visit.Page.InnerTextAsync("#outcome")).ShouldMatch(@"^\d+ ms, \d+\.\d kB$");

        await visit.Page.ClickAsync("[data-example=training]");
        await Assertions.Expect(visit.Page.Locator("#answer")).ToContainTextAsync("trainingPrograms");
        (await visit.Page.TextContentAsync("#query")).ShouldBe(Dist.Query("training").Trim());
        await visit.Page.ClickAsync("#explore");
        await Chromium.WaitUntilReadyAsync(visit.Page);
        (await visit.Page.Locator(".graphiql-tab-button").First.InnerTextAsync()).ShouldBe("TrainingPrograms");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task Its_links_lead_somewhere()
    {
        await using var visit = await chromium.VisitAsync(site.Page("?amenity=MICROWAVE"));

        var links = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('a')].map(a => a.href.split('#')[0])");

        links.ShouldContain(link => link.Contains("stations.csv?where=", StringComparison.Ordinal));
        foreach (var link in links.Distinct().Where(link => link.StartsWith(site.Url.AbsoluteUri, StringComparison.Ordinal)))
            (await visit.Page.APIRequest.FetchAsync(link, new() { Method = link.Contains("/export/", StringComparison.Ordinal) ? "HEAD" : "GET", Headers = Site.AsBrowser.Headers })).Status.ShouldBe(200, link);
    }

    [Fact]
    public async Task Before_the_map_it_weighs_less_than_60_kilobytes()
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        await using var visit = await chromium.VisitAsync(site.Page(""));

        var own = visit.Requests.Where(path => path == "/" || path.StartsWith("/assets/", StringComparison.Ordinal)).Distinct().ToArray();
        var bytes = 0;
        foreach (var path in own) bytes += (await client.GetByteArrayAsync(site.Page(path.TrimStart('/')))).Length;

        own.Length.ShouldBeGreaterThan(3);
        bytes.ShouldBeLessThan(60_000);
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
