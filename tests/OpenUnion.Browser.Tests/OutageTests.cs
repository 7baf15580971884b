using Microsoft.AspNetCore.Builder;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

/// <summary>The front page while there is nothing to show.</summary>
[Collection(ElementCollection.Name)]
public sealed class OutageTests(Chromium chromium)
{
    // Nobody listens on port 1.
    private const string NoDatabase = "Host=127.0.0.1;Port=1;Username=nobody";

    [Fact]
    public async Task Without_the_API_the_page_stands_and_says_so()
    {
        await using var server = await SilentSite.StartAsync();

        await ShouldSayAsync(server, "", "接口暂无应答，数字稍后再来。", "没有结果：HTTP 503");
    }

    [Theory]
    [InlineData("?lang=zh", "接口暂无应答，数字稍后再来。", "没有结果：The database cannot be reached at the moment; try again soon.")]
    [InlineData("?lang=en", "The API does not answer at the moment; the figures will be back.", "No answer: The database cannot be reached at the moment; try again soon.")]
    public async Task Without_the_database_the_page_says_so_too(string path, string notice, string answer)
    {
        await using var server = await Site.StartAsync(NoDatabase);

        await ShouldSayAsync(server, path, notice, answer);
    }

    private async Task ShouldSayAsync(WebApplication server, string path, string notice, string answer)
    {
        await using var visit = await chromium.VisitAsync(new Uri(Site.At(server), path));

        (await visit.Page.InnerTextAsync("[data-silent]")).ShouldBe(notice);
        (await visit.Page.Locator("[data-figure]").AllTextContentsAsync()).Distinct().ShouldBe(["—"]);
        await visit.Page.ClickAsync("#run");
        await Assertions.Expect(visit.Page.Locator("#answer")).ToHaveTextAsync(answer);
        (await visit.Page.InnerTextAsync("#outcome")).ShouldBeEmpty();
        (await visit.Page.IsEnabledAsync("#run")).ShouldBeTrue();
    }
}
