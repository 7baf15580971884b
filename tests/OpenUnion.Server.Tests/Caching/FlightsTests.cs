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
        (await second.WaitAsync(CancellationToken.None)).ShouldBe("done");
        first.Abandoned.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task Work_is_abandoned_when_all_who_waited_have_left()
    {
        var flights = new Flights<int, string>();
        var flight = flights.Join(1, out _);
        flights.Join(1, out _).ShouldBeSameAs(flight);
        var gone = new CancellationToken(canceled: true);

        await Should.ThrowAsync<OperationCanceledException>(flight.WaitAsync(gone));
        flight.Abandoned.IsCancellationRequested.ShouldBeFalse();
        await Should.ThrowAsync<OperationCanceledException>(flight.WaitAsync(gone));

        flight.Abandoned.IsCancellationRequested.ShouldBeTrue();
        flights.Join(1, out var leads).ShouldNotBeSameAs(flight);
        leads.ShouldBeTrue();
    }

    [Fact]
    public async Task What_goes_wrong_is_told_to_all_who_wait()
    {
        var flights = new Flights<int, string>();
        var flight = flights.Join(1, out _);
        flights.Join(1, out _).Fail(new InvalidDataException("broken"));

        (await Should.ThrowAsync<InvalidDataException>(flight.WaitAsync(CancellationToken.None))).Message.ShouldBe("broken");
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
