using OpenUnion.Browser.Tests.Browsing;
using OpenUnion.Testing;

namespace OpenUnion.Browser.Tests.Map;

/// <summary>What axe-core finds in the map: https://github.com/dequelabs/axe-core, the rules of WCAG 2.2 AA and its best practices.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MapAccessTests(Chromium chromium, Site site)
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Repository.PathOf("src", "OpenUnion.Web", "node_modules", "axe-core", "axe.min.js")));

    private const string Run = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run({ runOnly: tags });
          return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`));
        }
        """;

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
        await visit.Page.EvaluateAsync(Axe.Value);

        (await visit.Page.EvaluateAsync<string[]>(Run)).ShouldBeEmpty();
        await map.Page.Locator("openunion-map [aria-controls=chips]").ClickAsync();
        await map.Page.Locator("openunion-map [data-kind=MICROWAVE]").ClickAsync();
        await map.Rows.First.ClickAsync();
        await Assertions.Expect(map.Card).ToBeVisibleAsync();
        (await visit.Page.EvaluateAsync<string[]>(Run)).ShouldBeEmpty();
    }
}
