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

    public async Task<JsonNode> EventsAsync() => JsonNode.Parse(await Page.EvaluateAsync<string>("JSON.stringify(window.events)"))!;

    /// <summary>Presses the map at a place, by the Web Mercator of its public centre and zoom.</summary>
    public async Task ClickAsync(double longitude, double latitude)
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
        await Page.Mouse.ClickAsync((float)point[0], (float)point[1]);
    }

    /// <summary>The map is where it was told to go.</summary>
    public Task WaitForZoomAsync(double least) => Page.WaitForFunctionAsync(
        "least => document.querySelector('openunion-map').zoom >= least", least.ToString(CultureInfo.InvariantCulture));

    public Task WaitForEventAsync(string name) => Page.WaitForFunctionAsync("name => window.events.some(([one]) => one === name)", name);
}
