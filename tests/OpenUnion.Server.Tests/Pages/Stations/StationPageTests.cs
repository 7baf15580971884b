using System.Text.Json;
using OpenUnion.Server.Tests.GraphQL;

namespace OpenUnion.Server.Tests.Pages.Stations;

public sealed class StationPageTests(SeededServer seeded) : IClassFixture<SeededServer>
{
    private const string Slug = "beijing-chaoyang-jianwai-wanda-rider-station";

    [Fact]
    public async Task Each_fact_stands_with_its_words_and_their_source()
    {
        var page = await seeded.Server.GetAsync($"/stations/{Slug}");

        (page.Status, page.ContentType).ShouldBe((200, "text/html; charset=utf-8"));
        page.Body.ShouldContain("<title>万达骑士驿站 · 北京市朝阳区 · OpenUnion</title>");
        page.Body.ShouldContain("""<dt>地址</dt><dd><p lang="zh-Hans">北京市朝阳区建外街道万达广场3号楼北侧</p><p class="quote"><q lang="zh-Hans">此次活动地点位于万达广场3号楼北侧</q><a class="reference" href="#source-1" aria-label="出处1">1</a></p></dd>""");
        page.Body.ShouldContain("<p>每天24小时</p>");
        page.Body.ShouldContain("""<span class="state" data-state="open">正在开放</span>""");
        page.Body.ShouldContain("""<li id="source-1"><a href="../sources/002-jianwai-warm-winter" lang="zh-Hans"><cite>建外街道开启“新邻里”暖冬守护活动</cite></a>""");
    }

    [Fact]
    public async Task A_sentence_that_backs_several_amenities_stands_once()
    {
        var page = await seeded.Server.GetAsync($"/stations/{Slug}");

        page.Body.Split("驿站内充电设施、桌椅、饮用水、微波炉、应急用品等物资一应俱全").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("?lang=en", "zh-CN", "en", "Around the clock|Every day, around the clock|Wanda Rider Station · Chaoyang District, Beijing")]
    [InlineData("", "en-GB,en;q=0.9,zh;q=0.1", "en", "Every day, around the clock")]
    [InlineData("", "de-DE", "en", "Every day, around the clock")]
    [InlineData("?lang=zh", "en", "zh-Hans", "每天24小时")]
    [InlineData("", "", "zh-Hans", "每天24小时")]
    public async Task It_is_in_the_language_of_the_address_or_else_of_the_browser(string query, string accepted, string language, string texts)
    {
        var page = await seeded.Server.GetAsync($"/stations/{Slug}{query}", ("Accept-Language", accepted));

        page.Header("Content-Language").ShouldBe(language);
        page.Header("Vary").ShouldBe("Accept-Encoding, Accept-Language, Cookie");
        texts.Split('|').ShouldContain(text => page.Body.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_choice_that_a_cookie_holds_comes_before_the_browsers_language()
    {
        var page = await seeded.Server.GetAsync($"/stations/{Slug}", ("Cookie", "lang=en; theme=dark"), ("Accept-Language", "zh-CN"));

        page.Header("Content-Language").ShouldBe("en");
        page.Body.ShouldContain("<html data-theme=\"dark\" lang=\"en\">");
    }

    [Fact]
    public async Task Search_engines_learn_place_hours_and_amenities()
    {
        var schema = SchemaOf((await seeded.Server.GetAsync($"/stations/{Slug}?lang=en")).Body);

        schema.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        schema.GetProperty("@type").GetString().ShouldBe("CivicStructure");
        schema.GetProperty("name").GetString().ShouldBe("万达骑士驿站");
        schema.GetProperty("url").GetString().ShouldBe(new Uri(seeded.Server.Address, $"/stations/{Slug}").AbsoluteUri);
        schema.GetProperty("geo").GetRawText().ShouldBe("""{"@type":"GeoCoordinates","latitude":39.909,"longitude":116.4655}""");
        schema.GetProperty("openingHoursSpecification")[0].GetProperty("closes").GetString().ShouldBe("23:59");
        schema.GetProperty("amenityFeature").EnumerateArray().Select(one => one.GetProperty("name").GetString()).ShouldContain("Microwave oven");
        schema.GetProperty("address").GetProperty("addressRegion").GetString().ShouldBe("北京市");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("?lang=en", "?lang=en")]
    public async Task It_names_its_address_in_each_language(string query, string canonical)
    {
        var body = (await seeded.Server.GetAsync($"/stations/{Slug}{query}")).Body;
        var address = new Uri(seeded.Server.Address, $"/stations/{Slug}").AbsoluteUri;

        body.ShouldContain($"""<link rel="canonical" href="{address}{canonical}">""");
        body.ShouldContain($"""<link rel="alternate" hreflang="zh-Hans" href="{address}">""");
        body.ShouldContain($"""<link rel="alternate" hreflang="en" href="{address}?lang=en">""");
    }

    [Fact]
    public async Task It_is_kept_for_a_minute_and_not_sent_again()
    {
        var page = await seeded.Server.GetAsync($"/stations/{Slug}");
        page.Header("Cache-Control").ShouldBe("public, max-age=60, stale-if-error=86400");
        page.Header("OpenUnion-Revision").ShouldBe("1");

        var again = await seeded.Server.GetAsync($"/stations/{Slug}", ("If-None-Match", page.Header("ETag")!));

        (again.Status, again.Body).ShouldBe((304, ""));
        (await seeded.Server.GetAsync($"/stations/{Slug}?lang=en", ("If-None-Match", page.Header("ETag")!))).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_page_may_load_only_its_own()
    {
        (await seeded.Server.GetAsync($"/stations/{Slug}")).Header("Content-Security-Policy").ShouldNotBeNull().ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
    }

    [Theory]
    [InlineData("beijing-wanda")]
    [InlineData("万达骑士")]
    public async Task Where_there_is_none_the_ones_that_may_be_meant_are_named(string slug)
    {
        var page = await seeded.Server.GetAsync($"/stations/{slug}");

        page.Status.ShouldBe(404);
        page.Body.ShouldContain("没有这个驿站");
        page.Body.ShouldContain($"""<a href="../stations/{Slug}">""");
    }

    [Theory]
    [InlineData("/stations/---")]
    [InlineData("/stations/%3Cscript%3E")]
    [InlineData("/sources/none")]
    public async Task An_address_that_says_nothing_is_no_error(string address)
    {
        var page = await seeded.Server.GetAsync(address);

        page.Status.ShouldBe(404);
        page.Body.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task A_source_names_what_rests_on_it()
    {
        var page = await seeded.Server.GetAsync("/sources/002-jianwai-warm-winter?lang=en");

        page.Status.ShouldBe(200);
        page.Body.ShouldContain("建外街道开启“新邻里”暖冬守护活动");
        page.Body.ShouldContain($"""<a href="../stations/{Slug}?lang=en">Wanda Rider Station</a>""");
    }

    [Fact]
    public async Task Without_the_database_the_page_says_so()
    {
        await using var server = await TestServer.StartAsync(OpenUnionServer.Create(TestServer.Options));

        var page = await server.GetAsync($"/stations/{Slug}", ("Accept-Language", "en"));

        (page.Status, page.Header("Retry-After"), page.Header("Cache-Control")).ShouldBe((503, "5", "no-store"));
        page.Body.ShouldContain("The data cannot be read at the moment");
    }

    private static JsonElement SchemaOf(string page)
    {
        const string Opening = "<script type=\"application/ld+json\">";
        var json = page[(page.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length)..];
        return JsonDocument.Parse(json[..json.IndexOf("</script>", StringComparison.Ordinal)]).RootElement;
    }
}
