namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>A visitor who has no mouse: goes from stop to stop, and must see at each where they are.</summary>
internal sealed class Keyboard(IPage page)
{
    private const int MostStops = 80;

    // What has the focus, also inside of the map; its ring must be drawn, in the window, and not behind something else.
    private const string Stop = """
        () => {
          let at = document.activeElement;
          while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          if (at === document.body) return ['', true];
          const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.querySelector('.name')?.textContent ?? at.textContent;
          const { outlineStyle, outlineWidth } = getComputedStyle(at);
          const { left, right, top, bottom } = at.getBoundingClientRect();
          const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
          let above = document.elementFromPoint(x, y);
          for (let inner; (inner = above?.shadowRoot?.elementFromPoint(x, y)) && inner !== above; ) above = inner;
          const isRinged = at.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          return [name.replace(/\s+/g, ' ').trim(), isRinged && above !== null && (at.contains(above) || above.contains(at))];
        }
        """;

    /// <summary>Presses a key, and gives the name of what has the focus then.</summary>
    public async Task<string> PressAsync(string key)
    {
        await page.Keyboard.PressAsync(key);
        return await WhereAsync();
    }

    /// <summary>The name of what has the focus: its label, or its text.</summary>
    public async Task<string> WhereAsync()
    {
        var stop = await page.EvaluateAsync<System.Text.Json.JsonElement>(Stop);
        var name = stop[0].GetString()!;
        stop[1].GetBoolean().ShouldBeTrue($"the focus on \"{name}\" is not to be seen");
        return name;
    }

    /// <summary>Presses a key until something has the focus, and gives the names of the stops on the way, that one included.</summary>
    public async Task<List<string>> GoToAsync(string name, string key = "Tab")
    {
        var stops = new List<string>();
        while (stops.Count < MostStops)
        {
            stops.Add(await PressAsync(key));
            if (stops[^1] == name) return stops;
        }

        throw new InvalidOperationException($"\"{name}\" has not had the focus: {string.Join(", ", stops)}");
    }
}
