using OpenUnion.Server.Caching;

namespace OpenUnion.Server.Tests.Caching;

public sealed class BoundedMapTests
{
    [Fact]
    public void A_flood_never_outgrows_the_bound()
    {
        var map = new BoundedMap<int, string>(800);

        for (var key = 0; key < 1_000; key++)
        {
            map.Keep(key, "x", 10);
            map.Weight.ShouldBeLessThanOrEqualTo(800);
        }

        map.Find(999).ShouldBe("x");
        map.Find(0).ShouldBeNull();
    }

    [Fact]
    public void What_is_asked_for_stays_through_a_flood()
    {
        var map = new BoundedMap<int, string>(800);
        map.Keep(-1, "hot", 10);

        for (var key = 0; key < 1_000; key++)
        {
            map.Keep(key, "x", 10);
            map.Find(-1).ShouldBe("hot");
        }
    }

    [Fact]
    public void One_value_takes_no_more_than_an_eighth()
    {
        var map = new BoundedMap<int, string>(800);

        map.Keep(1, "large", 101);

        (map.Find(1), map.Weight).ShouldBe((null, 0));
    }

    [Fact]
    public void A_value_takes_the_place_of_the_one_before()
    {
        var map = new BoundedMap<int, string>(800);
        map.Keep(1, "a", 100);
        map.Keep(1, "b", 50);

        (map.Find(1), map.Weight).ShouldBe(("b", 50));
        map.Clear();
        (map.Find(1), map.Weight).ShouldBe((null, 0));
    }
}
