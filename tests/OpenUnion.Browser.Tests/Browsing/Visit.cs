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

    /// <summary>Every address that the page fetched or tried to fetch.</summary>
    public IReadOnlyCollection<Uri> Requests => _requests;

    /// <summary>Errors and warnings of the console (breaches of the content security policy too), uncaught exceptions.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
