using System.Text.Json.Nodes;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests;

/// <summary>The explorer listens to what the server says while imports run.</summary>
[Collection(ElementCollection.Name)]
public sealed class SubscriptionTests(Chromium chromium)
{
    [Fact]
    public async Task Each_revision_is_added_below_the_last_until_one_presses_stop()
    {
        await using var live = await LiveSite.StartAsync();
        await using var visit = await chromium.VisitAsync(new Uri(live.Url, "graphql#revised"));
        await ListenAsync(visit);

        var first = await live.ReviseAsync();
        await WaitForAsync(visit, first);
        var second = await live.ReviseAsync();
        await WaitForAsync(visit, first, second);
        await visit.Page.ClickAsync("[aria-label^='Stop query']");
        await Assertions.Expect(visit.Page.Locator("[aria-label^='Execute query']")).ToBeVisibleAsync();

        // Another visitor has heard of the third.
        await using var other = await chromium.VisitAsync(new Uri(live.Url, "graphql#revised"));
        await ListenAsync(other);
        var third = await live.ReviseAsync();
        await WaitForAsync(other, third);
        (await ShownAsync(visit)).ShouldBe([first, second]);
        visit.ShouldBeQuiet();
        other.ShouldBeQuiet();
    }

    [Fact]
    public async Task A_mistake_in_it_is_said_by_the_API()
    {
        await using var live = await LiveSite.StartAsync();
        await using var visit = await chromium.VisitAsync(new Uri(live.Url, "graphql#revised"));

        await visit.Page.EvaluateAsync("document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue('subscription { datasetRevised { version } }')");
        await visit.Page.ClickAsync("[aria-label^='Execute query']");

        await visit.Page.WaitForFunctionAsync($"() => {ExplorerTests.ResponseText}.includes('Cannot query field')");
        await Assertions.Expect(visit.Page.Locator("[aria-label^='Execute query']")).ToBeVisibleAsync();
    }

    private static Task ListenAsync(Visit visit) => visit.Page.RunAndWaitForResponseAsync(
        () => visit.Page.ClickAsync("[aria-label^='Execute query']"),
        response => response.Headers.GetValueOrDefault("content-type")?.Contains("event-stream", StringComparison.Ordinal) == true);

    private static Task WaitForAsync(Visit visit, params int[] revisions) => visit.Page.WaitForFunctionAsync(
        $$"""
        wanted => {
          const text = {{ExplorerTests.ResponseText}};
          return text && JSON.parse(text).received?.map(({ data }) => data.datasetRevised.revision).join() === wanted;
        }
        """,
        string.Join(',', revisions));

    private static async Task<int[]> ShownAsync(Visit visit)
    {
        var shown = JsonNode.Parse(await visit.Page.EvaluateAsync<string>(ExplorerTests.ResponseText))!;
        return [.. shown["received"]!.AsArray().Select(one => (int)one!["data"]!["datasetRevised"]!["revision"]!)];
    }
}
