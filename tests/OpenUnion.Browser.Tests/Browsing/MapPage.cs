using System.Globalization;
using System.Text.Json.Nodes;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>What a visitor does with the map element of a page, and what it shows.</summary>
internal sealed class MapPage(Visit visit)
{
    /// <summary>Before the page's own scripts: keeps the element's events in <c>events</c>.</summary>
    public const string Recorder = """
        window.events = [];
        for (const name of ['load', 'error', 'station-select', 'filter-change'])
          document.addEventListener(name, (e) => e.target.localName === 'openunion-map' && window.events.push([name, e.detail]), true);
        """;

    public IPage Page => visit.Page;
    public ILocator Rows => Page.Locator("openunion-map .list button");
    public ILocator Card => Page.Locator("openunion-map .card");
    public ILocator Status => Page.Locator("openunion-map .status");
    public ILocator Notice => Page.Locator("openunion-map .notice");

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task<string[]> ListedAsync() => await Rows.EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.slug)");

    public Task WaitForListAsync(params string[] slugs) => Page.WaitForFunctionAsync(
        "slugs => [...document.querySelector('openunion-map').shadowRoot.querySelectorAll('.list button')].map(row => row.dataset.slug).join() === slugs",
        string.Join(',', slugs));

    /// <summary>The list names some of these stations and no others.</summary>
    public Task WaitForListWithinAsync(params string[] slugs) => Page.WaitForFunctionAsync("""
        slugs => {
          const rows = [...document.querySelector('openunion-map').shadowRoot.querySelectorAll('.list button')];
          return rows.length > 0 && rows.every((row) => slugs.includes(row.dataset.slug));
        }
        """, slugs);

    public async Task<double> ZoomAsync() => await Page.EvaluateAsync<double>("document.querySelector('openunion-map').zoom");

    public async Task<double[]> CenterAsync() => await Page.EvaluateAsync<double[]>("document.querySelector('openunion-map').center");

    /// <summary>West, south, east and north of what the map shows, by the Web Mercator of its public centre and zoom.</summary>
    public async Task<double[]> BoundsAsync() => await Page.EvaluateAsync<double[]>("""
        () => {
          const element = document.querySelector('openunion-map');
          const { width, height } = element.shadowRoot.querySelector('[part=map]').getBoundingClientRect();
          const size = 512 * 2 ** element.zoom;
          const [lng, lat] = element.center;
          const y = Math.asinh(Math.tan(lat * Math.PI / 180));
          const parallel = (pixels) => Math.atan(Math.sinh(y - pixels / size * 2 * Math.PI)) * 180 / Math.PI;
          return [lng - width / 2 / size * 360, parallel(height / 2), lng + width / 2 / size * 360, parallel(-height / 2)];
        }
        """);

    /// <summary>Presses "more" until there is no more.</summary>
    public async Task ShowAllAsync()
    {
        var more = Page.Locator("openunion-map .more");
        for (var shown = await Rows.CountAsync(); await more.IsVisibleAsync(); shown = await Rows.CountAsync())
        {
            await more.ClickAsync();
            await Assertions.Expect(Rows.Nth(shown)).ToBeVisibleAsync();
        }
    }

    public async Task<JsonNode> EventsAsync() => JsonNode.Parse(await Page.EvaluateAsync<string>("JSON.stringify(window.events)"))!;

    /// <summary>Presses the map at a place.</summary>
    public async Task ClickAsync(double longitude, double latitude)
    {
        var (x, y) = await PointAsync(longitude, latitude);
        await Page.Mouse.ClickAsync(x, y);
    }

    /// <summary>Red, green and blue of the map at a place, as they are seen.</summary>
    public async Task<int[]> ColorAsync(double longitude, double latitude)
    {
        var (x, y) = await PointAsync(longitude, latitude);
        var picture = await Page.ScreenshotAsync(new() { Clip = new() { X = x, Y = y, Width = 1, Height = 1 } });
        return await Page.EvaluateAsync<int[]>("""
            async (png) => {
              const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (byte) => byte.charCodeAt(0))]));
              const pen = new OffscreenCanvas(1, 1).getContext('2d');
              pen.drawImage(image, 0, 0);
              return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
            }
            """, Convert.ToBase64String(picture));
    }

    /// <summary>Where a place is in the window, by the Web Mercator of the map's public centre and zoom.</summary>
    private async Task<(float X, float Y)> PointAsync(double longitude, double latitude)
    {
        var point = await Page.EvaluateAsync<double[]>("""
            ([lng, lat]) => {
              const element = document.querySelector('openunion-map');
              const box = element.shadowRoot.querySelector('[part=map]').getBoundingClientRect();
              const unit = ([x, y]) => [x / 360 + 0.5, 0.5 - Math.asinh(Math.tan(y * Math.PI / 180)) / (2 * Math.PI)];
              const [at, center, size] = [unit([lng, lat]), unit(element.center), 512 * 2 ** element.zoom];
              return [0, 1].map((axis) => (axis ? box.y + box.height / 2 : box.x + box.width / 2) + (at[axis] - center[axis]) * size);
            }
            """, new[] { longitude, latitude });
        return ((float)point[0], (float)point[1]);
    }

    /// <summary>The map is where it was told to go.</summary>
    public Task WaitForZoomAsync(double least) => Page.WaitForFunctionAsync(
        "least => document.querySelector('openunion-map').zoom >= least", least.ToString(CultureInfo.InvariantCulture));

    public Task WaitForEventAsync(string name) => Page.WaitForFunctionAsync("name => window.events.some(([one]) => one === name)", name);
}
