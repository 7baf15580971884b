using System.Collections.Concurrent;

namespace OpenUnion.Browser.Tests.Browsing;

/// <summary>One visitor's page, with what it asked for and what it complained of.</summary>
internal sealed class Visit : IAsyncDisposable
{
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
            if (message.Type is "error" or "warning") _complaints.Enqueue(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>
    /// No error or warning on the console (a breach of the content security policy is one), no uncaught exception,
    /// and nothing fetched, or tried to, from anywhere but the site.
    /// </summary>
    public void ShouldBeQuiet()
    {
        _complaints.ShouldBeEmpty();
        _requests.Select(Origin).Distinct().ShouldBe([Origin(new Uri(Page.Url))]);
    }

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
