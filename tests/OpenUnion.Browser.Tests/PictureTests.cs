using System.Buffers.Binary;
using OpenUnion.Browser.Tests.Browsing;
using OpenUnion.Testing;

namespace OpenUnion.Browser.Tests;

/// <summary>The pictures of the pages in the README: taken by <c>make bless</c>, else only looked over.</summary>
[Collection(PagesCollection.Name)]
public sealed class PictureTests(Chromium chromium, Site site)
{
    private const int Width = 1440;
    private const int MaxBytes = 300_000;

    [Fact]
    public async Task The_front_page()
    {
        await TakeAsync("front.png", "?lang=zh", height: 960, async visit =>
        {
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            return new();
        });
        Check("front.png");
    }

    [Fact]
    public async Task The_explorer()
    {
        await TakeAsync("explorer.png", "graphql", height: 960, async visit =>
        {
            await ExplorerTests.RunAsync(visit);
            await visit.Page.Mouse.MoveAsync(0, 0);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            return new();
        });
        Check("explorer.png");
    }

    [Fact]
    public async Task The_map()
    {
        await TakeAsync("map.png", "embed?near=116.461,39.908&center=105.5,36.2&zoom=3.85&lang=zh", height: 760, async visit =>
        {
            var map = new MapPage(visit);
            // In Yinchuan, the only one of its cell.
            await map.ClickAsync(106.243, 38.473);
            await Assertions.Expect(map.Card).ToBeVisibleAsync();
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await visit.Page.EvaluateAsync("document.querySelector('openunion-map').shadowRoot.activeElement?.blur()");
            return new();
        });
        Check("map.png");
    }

    private static string PathOf(string name) => Repository.PathOf("docs", "images", name);

    private async Task TakeAsync(string name, string page, int height, Func<Visit, Task<PageScreenshotOptions>> prepare)
    {
        if (!Repository.Bless) return;
        await using var visit = await chromium.VisitAsync(site.Page(page), Width, height: height);
        var options = await prepare(visit);
        options.Path = PathOf(name);
        options.Animations = ScreenshotAnimations.Disabled;
        await visit.Page.ScreenshotAsync(options);
    }

    /// <summary>A PNG begins with eight bytes of signature and the header's length, name and width: https://www.w3.org/TR/png-3/#11IHDR</summary>
    private static void Check(string name)
    {
        var picture = File.ReadAllBytes(PathOf(name));
        picture.Length.ShouldBeLessThan(MaxBytes);
        picture.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        BinaryPrimitives.ReadInt32BigEndian(picture.AsSpan(16)).ShouldBe(Width);
    }
}
