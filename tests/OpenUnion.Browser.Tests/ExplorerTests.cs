using System.Text.Json.Nodes;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

[Collection(ElementCollection.Name)]
public sealed class ExplorerTests(Chromium chromium, Site site)
{
    private const string Run = ".graphiql-execute-button";
    internal const string ResponseText = "document.querySelector('.graphiql-response .CodeMirror').CodeMirror.getValue()";

    [Fact]
    public async Task A_first_visit_finds_the_examples_in_its_tabs()
    {
        await using var visit = await chromium.VisitAsync(site.Page("graphql"));

        var tabs = await visit.Page.Locator(".graphiql-tab-button").AllInnerTextsAsync();

        tabs.ShouldBe(["NearestStations", "OpenWithMicrowave", "TrainingPrograms", "FiguresWithQualifiers", "DatasetRevised"]);
        visit.ShouldBeQuiet();
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Running_the_first_example_shows_the_nearest_stations(int width)
    {
        await using var visit = await chromium.VisitAsync(site.Page("graphql"), width);

        var shown = await RunAsync(visit);

        shown["data"]!["stationsNear"]!["edges"]![0]!["node"]!["name"]!.GetValue<string>().ShouldBe("万达骑士驿站");
        JsonNode.DeepEquals(shown, await site.AskAsync("nearest")).ShouldBeTrue();
        visit.ShouldBeQuiet();
    }

    [Theory]
    [InlineData("TrainingPrograms", "training")]
    [InlineData("FiguresWithQualifiers", "statistics")]
    public async Task The_other_examples_show_the_APIs_own_answer(string tab, string query)
    {
        await using var visit = await chromium.VisitAsync(site.Page("graphql"));

        await visit.Page.ClickAsync($".graphiql-tab-button:has-text('{tab}')");
        // GraphiQL reads the operation's name from the editor a moment after the tab has changed.
        await visit.Page.WaitForFunctionAsync("name => localStorage.getItem('graphiql:operationName') === name", tab);
        var shown = await RunAsync(visit);

        shown["errors"].ShouldBeNull();
        JsonNode.DeepEquals(shown, await site.AskAsync(query)).ShouldBeTrue();
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task The_documentation_is_the_schemas_own()
    {
        await using var visit = await chromium.VisitAsync(site.Page("graphql"));

        await visit.Page.ClickAsync("[aria-label='Show Documentation Explorer']");
        await visit.Page.Locator(".graphiql-plugin a", new() { HasTextString = "Query" }).First.ClickAsync();
        await visit.Page.Locator(".graphiql-plugin a", new() { HasTextString = "stationsNear" }).First.ClickAsync();

        (await visit.Page.InnerTextAsync(".graphiql-plugin")).ShouldContain("Stations near a point, the nearest first");
        visit.ShouldBeQuiet();
    }

    [Fact]
    public async Task A_dialog_keeps_to_the_policy_too()
    {
        await using var visit = await chromium.VisitAsync(site.Page("graphql"));

        await visit.Page.ClickAsync("[aria-label='Open settings dialog']");
        await visit.Page.WaitForSelectorAsync(".graphiql-dialog");

        visit.ShouldBeQuiet();
    }

    /// <summary>Presses the button and gives the answer that is shown.</summary>
    internal static async Task<JsonNode> RunAsync(Visit visit)
    {
        await visit.Page.ClickAsync(Run);
        await visit.Page.WaitForFunctionAsync($"() => {ResponseText}.startsWith('{{')");
        return JsonNode.Parse(await visit.Page.EvaluateAsync<string>(ResponseText))!;
    }
}
