using Microsoft.AspNetCore.Http;
using OpenUnion.Data.Runtime;
using OpenUnion.Server.Caching;
using OpenUnion.Testing;

namespace OpenUnion.Server.Tests.Caching;

public sealed class RevisionAnswersTests
{
    private const int Revision = 3;

    private readonly ResponseCache _cache = new(1 << 20);
    private int _made;

    [Fact]
    public async Task While_the_newest_revision_is_certain_an_answer_is_made_once()
    {
        await using var database = await TestDatabase.CreateAsync(SeededDatabase.Template);
        await using var watch = new RevisionWatch(database.Reader);
        watch.Seen(Revision);
        watch.Start();
        while (!watch.IsLive)
            await Task.Delay(5);

        (await AskAsync(watch)).ShouldBe((200, "\"3-tile\"", "3"));
        (await AskAsync(watch)).ShouldBe((200, "\"3-tile\"", "3"));
        (await AskAsync(watch, "\"3-tile\"")).ShouldBe((304, "\"3-tile\"", "3"));
        (await AskAsync(watch, "\"2-tile\"")).ShouldBe((200, "\"3-tile\"", "3"));

        _made.ShouldBe(1);
    }

    /// <summary>A lost connection may have missed a revision.</summary>
    [Fact]
    public async Task While_it_is_not_certain_nothing_is_answered_from_memory()
    {
        await using var watch = new RevisionWatch("Host=127.0.0.1;Port=1;Username=nobody;Timeout=1");
        await _cache.GetAsync(Revision, "tile", _ => Task.FromResult(new CachedResponse(Revision, [9])), CancellationToken.None);
        watch.Seen(Revision);

        (await AskAsync(watch)).ShouldBe((200, "\"3-tile\"", "3"));
        (await AskAsync(watch)).ShouldBe((200, "\"3-tile\"", "3"));
        (await AskAsync(watch, "\"3-tile-br\"")).ShouldBe((304, "\"3-tile-br\"", "3"));

        _made.ShouldBe(3);
    }

    private async Task<(int Status, string Tag, string Revision)> AskAsync(RevisionWatch watch, string? known = null)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.IfNoneMatch = known;
        await new RevisionAnswers(_cache, watch).AnswerAsync(context, new("tile", "text/plain", DependsOnClock: false, _ =>
        {
            _made++;
            return Task.FromResult((Revision, new byte[] { 1 }));
        }));
        return (context.Response.StatusCode, context.Response.Headers.ETag.ToString(), context.Response.Headers["OpenUnion-Revision"].ToString());
    }
}
