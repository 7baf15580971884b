using OpenUnion.Server.Caching;

namespace OpenUnion.Server.Tests.Caching;

public sealed class ResponseCacheTests
{
    private readonly ResponseCache _cache = new(1 << 20);
    private int _made;

    [Fact]
    public async Task An_answer_is_made_once_and_kept()
    {
        var first = await _cache.GetAsync(1, "a", Make(1), CancellationToken.None);

        (await _cache.GetAsync(1, "a", Make(1), CancellationToken.None)).ShouldBeSameAs(first);
        _made.ShouldBe(1);
        _cache.Bytes.ShouldBeGreaterThan(first.Body.Length);
    }

    [Fact]
    public async Task Whoever_asks_for_an_answer_that_is_being_made_waits_for_it()
    {
        var start = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 50).Select(_ => _cache.GetAsync(1, "a", Make(1, start.Task), CancellationToken.None).AsTask()).ToList();
        start.SetResult();

        (await Task.WhenAll(asked)).Distinct().Count().ShouldBe(1);
        _made.ShouldBe(1);
    }

    [Fact]
    public async Task A_newer_revision_drops_what_is_kept_and_an_older_one_does_not_bring_it_back()
    {
        await _cache.GetAsync(1, "a", Make(1), CancellationToken.None);
        var second = await _cache.GetAsync(2, "a", Make(2), CancellationToken.None);

        second.Revision.ShouldBe(2);
        (await _cache.GetAsync(1, "a", Make(1), CancellationToken.None)).ShouldBeSameAs(second);
        _made.ShouldBe(2);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_to_all_who_wait_and_not_kept()
    {
        var start = new TaskCompletionSource();
        var asked = Enumerable.Range(0, 3).Select(_ => _cache.GetAsync(1, "a", async _ => { await start.Task; throw new InvalidDataException(); }, CancellationToken.None).AsTask()).ToList();
        start.SetResult();
        foreach (var one in asked)
            await Should.ThrowAsync<InvalidDataException>(one);

        (await _cache.GetAsync(1, "a", Make(1), CancellationToken.None)).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Work_that_nobody_waits_for_is_given_up_and_made_anew_when_asked_for_again()
    {
        using var leaving = new CancellationTokenSource();
        var abandoned = new TaskCompletionSource();
        var asked = _cache.GetAsync(1, "a", async cancellation =>
        {
            await using var _ = cancellation.Register(abandoned.SetResult);
            await Task.Delay(Timeout.Infinite, cancellation);
            return new CachedResponse(1, []);
        }, leaving.Token).AsTask();
        await leaving.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asked);
        await abandoned.Task.WaitAsync(TimeSpan.FromSeconds(30));
        (await _cache.GetAsync(1, "a", Make(1), CancellationToken.None)).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task One_who_leaves_does_not_take_the_answer_from_the_others()
    {
        using var leaving = new CancellationTokenSource();
        var start = new TaskCompletionSource();
        var left = _cache.GetAsync(1, "a", Make(1, start.Task), leaving.Token).AsTask();
        var stayed = _cache.GetAsync(1, "a", Make(1, start.Task), CancellationToken.None).AsTask();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(left);
        start.SetResult();

        (await stayed).Revision.ShouldBe(1);
        _made.ShouldBe(1);
    }

    [Fact]
    public async Task It_never_keeps_more_bytes_than_it_may()
    {
        for (var i = 0; i < 500; i++)
            await _cache.GetAsync(1, $"{i}", Make(1), CancellationToken.None);

        _made.ShouldBe(500);
        _cache.Bytes.ShouldBeInRange(1 << 19, 1 << 20);
        await _cache.GetAsync(1, "too large", _ => Task.FromResult(new CachedResponse(1, new byte[1 << 19])), CancellationToken.None);
        _cache.Bytes.ShouldBeInRange(1 << 19, 1 << 20);
    }

    [Fact]
    public async Task With_no_bytes_to_keep_each_answer_is_made_anew()
    {
        var cache = new ResponseCache(0);
        await cache.GetAsync(1, "a", Make(1), CancellationToken.None);
        await cache.GetAsync(1, "a", Make(1), CancellationToken.None);

        _made.ShouldBe(2);
    }

    private Func<CancellationToken, Task<CachedResponse>> Make(int revision, Task? start = null) => async _ =>
    {
        Interlocked.Increment(ref _made);
        await (start ?? Task.CompletedTask);
        return new CachedResponse(revision, new byte[10_000]);
    };
}
