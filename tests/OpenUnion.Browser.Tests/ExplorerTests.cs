using System.Text.Json.Nodes;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class ExplorerTests(Chromium chromium)
{
    private const string Run = ".graphiql-execute-button";
    private const string ResponseText = "document.querySelector('.graphiql-response .CodeMirror').CodeMirror.getValue()";

    [Fact]
    public async Task It_loads_from_its_own_origin_alone_under_a_strict_policy()
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "graphql");

        await visit.Page.WaitForSelectorAsync(Run);

        visit.Requests.Select(r => r.GetLeftPart(UriPartial.Authority)).Distinct().ShouldBe([site.Url.GetLeftPart(UriPartial.Authority)]);
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_first_visit_finds_the_examples_in_its_tabs()
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "graphql");

        var tabs = await visit.Page.Locator(".graphiql-tab-button").AllInnerTextsAsync();

        tabs.ShouldBe(["NearestStations", "TrainingPrograms", "FiguresWithQualifiers"]);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Running_the_first_example_shows_the_APIs_own_answer(int width)
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "graphql", width);

        await visit.Page.ClickAsync(Run);
        await visit.Page.Locator(".graphiql-response .CodeMirror-line", new() { HasTextString = "\"data\"" }).WaitForAsync();

        var shown = JsonNode.Parse(await visit.Page.EvaluateAsync<string>(ResponseText));
        JsonNode.DeepEquals(shown, await site.AskAsync("nearest")).ShouldBeTrue();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_documentation_is_the_schemas_own()
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "graphql");

        await visit.Page.ClickAsync("[aria-label='Show Documentation Explorer']");
        await visit.Page.Locator(".graphiql-plugin a", new() { HasTextString = "Query" }).First.ClickAsync();

        (await visit.Page.InnerTextAsync(".graphiql-plugin")).ShouldContain("Stations near a point, the nearest first");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dialog_keeps_to_the_policy_too()
    {
        await using var site = await Site.StartAsync(apiIsUp: true);
        await using var visit = await chromium.VisitAsync(site, "graphql");

        await visit.Page.ClickAsync("[aria-label='Open settings dialog']");
        await visit.Page.WaitForSelectorAsync(".graphiql-dialog");

        visit.Complaints.ShouldBeEmpty();
    }
}
