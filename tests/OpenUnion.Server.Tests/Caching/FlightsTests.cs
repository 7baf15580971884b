using OpenUnion.Server.Caching;

namespace OpenUnion.Server.Tests.Caching;

public sealed class FlightsTests
{
    [Fact]
    public async Task Who_comes_second_waits_for_the_first()
    {
        var flights = new Flights<int, string>();
        var first = flights.Join(1, out var leads);
        leads.ShouldBeTrue();
        first.Close().ShouldBeFalse();

        first = flights.Join(1, out leads);
        leads.ShouldBeTrue();
        var second = flights.Join(1, out leads);
        leads.ShouldBeFalse();
        flights.Join(2, out leads);
        leads.ShouldBeTrue();

        first.Close().ShouldBeTrue();
        first.Land("done");
        first.Land(null);
        (await second.Outcome).ShouldBe("done");
    }

    [Fact]
    public void Nobody_follows_what_has_ended()
    {
        var flights = new Flights<int, string>();
        flights.Join(1, out _).Land("done");

        flights.Join(1, out var leads);

        leads.ShouldBeTrue();
    }
}
