using Microsoft.AspNetCore.Builder;
using OpenUnion.Browser.Tests.Browsing;

namespace OpenUnion.Browser.Tests.Map;

/// <summary>The server goes away under the map, and comes back.</summary>
[Collection(ElementCollection.Name)]
public sealed class MapOutageTests(Chromium chromium, Site site)
{
    private const string Jianwai = "center='116.458,39.907' zoom='14'";

    [Fact]
    public async Task The_last_good_answer_stays_and_says_so_until_the_API_is_back()
    {
        var server = await site.StartAnotherAsync();
        var api = Site.At(server);
        await using var foreign = await ForeignSite.StartAsync(api, hasScript: true);
        await using var visit = await chromium.VisitAsync(foreign.Page(Jianwai), before: MapPage.Recorder);
        var map = new MapPage(visit);
        var listed = await map.ListedAsync();
        await map.WaitForEventAsync("load");
        await Assertions.Expect(map.Notice).ToBeEmptyAsync();

        await server.DisposeAsync();
        await map.Button("放大").ClickAsync();
        await Assertions.Expect(map.Notice).ToContainTextAsync("接口暂无应答，现在显示的是");
        (await map.ListedAsync()).ShouldBe(listed);

        // A visitor who comes while it is away finds what was there when they last came.
        await visit.GoAsync(foreign.Page(Jianwai));
        (await map.ListedAsync()).ShouldBe(listed);
        await Assertions.Expect(map.Notice).ToContainTextAsync("接口暂无应答，现在显示的是");

        await using var back = await site.StartAnotherAsync(api.Port);
        await map.Button("重试").ClickAsync();
        await Assertions.Expect(map.Notice).ToBeEmptyAsync();
        (await map.ListedAsync()).ShouldBe(listed);
    }

    [Fact]
    public async Task Who_never_had_an_answer_is_told_and_the_map_tries_again_by_itself()
    {
        var server = await site.StartAnotherAsync();
        var api = Site.At(server);
        await server.DisposeAsync();
        await using var foreign = await ForeignSite.StartAsync(api, hasScript: true);
        await using var visit = await chromium.OpenAsync();
        var map = new MapPage(visit);

        await visit.Page.GotoAsync(foreign.Page(Jianwai).AbsoluteUri);
        await Assertions.Expect(map.Notice).ToHaveTextAsync("接口暂无应答，稍后自动重试");

        await using var back = await site.StartAnotherAsync(api.Port);
        await Assertions.Expect(map.Rows).ToHaveCountAsync(2, new() { Timeout = 30_000 });
        await Assertions.Expect(map.Notice).ToBeEmptyAsync();
    }
}
