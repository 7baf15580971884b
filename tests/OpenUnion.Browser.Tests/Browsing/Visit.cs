using System.Collections.Concurrent;
using System.Diagnostics;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>One visitor's page, with what it asked for and what it complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // A browser that puts its pages together without a graphics card reads the map back for that, and says so; no page does.
    private const string OwnReading = "GPU stall due to ReadPixels";

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<Uri> _requests = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    public Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        context.Request += (_, request) => _requests.Enqueue(new Uri(request.Url));
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains(OwnReading, StringComparison.Ordinal)) _complaints.Enqueue(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Goes to a page and waits until it has become what it will be.</summary>
    public async Task GoAsync(Uri page)
    {
        await Page.GotoAsync(page.AbsoluteUri);
        await Chromium.WaitUntilReadyAsync(Page);
    }

    /// <summary>
    /// No error or warning on the console (a breach of the content security policy is one), no uncaught exception,
    /// and nothing fetched, or tried to, from anywhere but the site, and the API and the basemap where these are elsewhere.
    /// </summary>
    public void ShouldBeQuiet(params Uri[] others)
    {
        _complaints.ShouldBeEmpty();
        string[] expected = [Origin(new Uri(Page.Url)), .. others.Select(Origin)];
        _requests.Where(address => address.Scheme is not ("blob" or "data")).Select(Origin).Distinct().ShouldBe(expected, ignoreOrder: true);
    }

    /// <summary>What was asked for so far, as path and query.</summary>
    public IReadOnlyList<string> Requests => [.. _requests.Select(address => Uri.UnescapeDataString(address.PathAndQuery))];

    /// <summary>Waits until something is asked for, as path and query.</summary>
    public async Task ShouldAskForAsync(Func<string, bool> wanted)
    {
        for (var clock = Stopwatch.StartNew(); !Requests.Any(wanted); await Task.Delay(20))
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), string.Join('\n', Requests));
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
