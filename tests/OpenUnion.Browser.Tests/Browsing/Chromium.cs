namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>The system's Chromium, without a network beyond this machine; one for all tests of a collection.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
        ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly string[] Arguments =
    [
        // The map draws with WebGL, which SwiftShader computes where there is no graphics card.
        // The page itself is not: on a processor that costs more than all else of a test.
        "--headless", "--no-sandbox", "--disable-gpu-compositing", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    // The explorer has read its editor; the front page has its figures, or knows that there are none; a map has drawn itself and its list.
    private const string IsReady = """
        () => {
          if (document.getElementById('explorer')) return localStorage.getItem('graphiql:operationName');
          if (document.querySelector('[data-silent]:not([hidden])')) return true;
          if (document.querySelector('#charts[aria-busy=true]') || document.querySelector('[data-figure]')?.textContent === '—' || document.querySelector('#total:empty')) return false;
          const map = document.querySelector('openunion-map');
          return !map || map.shadowRoot?.querySelector('.canvas.alone, .canvas > .gl:only-child:not([data-waiting])') && map.shadowRoot.querySelector('.list li');
        }
        """;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not started.");

    public async Task InitializeAsync()
    {
        var program = Environment.GetEnvironmentVariable("OPENUNION_CHROMIUM") ?? Array.Find(Places, File.Exists)
            ?? throw new InvalidOperationException(
                $"No Chromium at {string.Join(", ", Places)}. Install it (Debian: apt-get install chromium) or set OPENUNION_CHROMIUM to its path.");
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A new visitor, with an empty profile, on a page that has become what it will be.</summary>
    internal async Task<Visit> VisitAsync(Uri page, int width = 1440, string locale = "zh-CN", int height = 900, string? before = null)
    {
        var visit = await OpenAsync(width, locale, height);
        if (before is not null) await visit.Page.AddInitScriptAsync(before);
        await visit.GoAsync(page);
        return visit;
    }

    /// <summary>A new visitor who has not gone anywhere yet; who asks where they are, learns that it is Guomao in Beijing.</summary>
    internal async Task<Visit> OpenAsync(int width = 1440, string locale = "zh-CN", int height = 900)
    {
        var context = await Browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = locale,
            ColorScheme = ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Geolocation = new() { Longitude = 116.461f, Latitude = 39.908f },
            Permissions = ["geolocation"],
        });
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>When a page has become what it will be.</summary>
    internal static Task WaitUntilReadyAsync(IPage page) => page.WaitForFunctionAsync(IsReady, null, new() { PollingInterval = 50 });
}
