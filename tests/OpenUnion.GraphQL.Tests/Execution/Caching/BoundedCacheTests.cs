using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Caching;

public class BoundedCacheTests
{
    [Fact]
    public void What_was_added_is_found()
    {
        var cache = new BoundedCache<string, int>(4);
        cache.TryGet("a", 1, out _).ShouldBeFalse();
        cache.Add("a", 1, 10, 1).ShouldBeTrue();
        cache.Add("a", 1, 11, 1).ShouldBeFalse();
        cache.TryGet("a", 1, out var value).ShouldBeTrue();
        value.ShouldBe(10);
    }

    [Theory]
    [InlineData(16, long.MaxValue)]
    [InlineData(1000, 160)]
    public void Neither_entries_nor_weight_exceed_their_bound(int entries, long weight)
    {
        var cache = new BoundedCache<int, int>(entries, weight);
        for (var i = 0; i < 10_000; i++)
        {
            for (var asked = 0; asked <= i % 3; asked++) cache.TryGet(i, Mix(i), out _);
            cache.Add(i, Mix(i), i, 10);
            cache.Count.ShouldBeLessThanOrEqualTo(16);
            cache.Weight.ShouldBe(cache.Count * 10);
        }

        cache.Count.ShouldBe(16);
    }

    [Fact]
    public void A_flood_of_keys_that_are_asked_for_once_leaves_what_is_hot()
    {
        var cache = new BoundedCache<int, int>(100);
        for (var hot = 0; hot < 50; hot++) Ask(cache, hot);
        for (var round = 0; round < 5; round++)
            for (var hot = 0; hot < 50; hot++) Ask(cache, hot);
        for (var unique = 1000; unique < 200_000; unique++)
        {
            Ask(cache, unique);
            // A hot key comes back once in a thousand strangers.
            if (unique % 20 == 0) Ask(cache, unique / 20 % 50).ShouldBeTrue($"after {unique}");
        }
    }

    [Fact]
    public void What_becomes_hot_gets_in()
    {
        var cache = new BoundedCache<int, int>(10);
        for (var i = 0; i < 10; i++) Ask(cache, i);
        for (var asked = 0; asked < 5; asked++) Ask(cache, 77);
        cache.TryGet(77, Mix(77), out _).ShouldBeTrue();
    }

    [Fact]
    public void An_entry_that_would_fill_the_cache_is_not_kept()
    {
        var cache = new BoundedCache<int, int>(10, 800);
        cache.Add(1, 1, 1, 101).ShouldBeFalse();
        cache.Add(1, 1, 1, 100).ShouldBeTrue();
    }

    [Fact]
    public void Threads_may_share_it()
    {
        var cache = new BoundedCache<int, int>(64);
        Parallel.For(0, 200_000, i =>
        {
            var key = i * 7919 % 500;
            if (cache.TryGet(key, Mix(key), out var value)) value.ShouldBe(key);
            else cache.Add(key, Mix(key), key, 1);
        });
        cache.Count.ShouldBe(64);
        cache.Weight.ShouldBe(64);
    }

    private static bool Ask(BoundedCache<int, int> cache, int key)
    {
        if (cache.TryGet(key, Mix(key), out _)) return true;
        cache.Add(key, Mix(key), key, 1);
        return false;
    }

    private static ulong Mix(int key) => (ulong)(key + 1) * 0x9E37_79B9_7F4A_7C15;
}
