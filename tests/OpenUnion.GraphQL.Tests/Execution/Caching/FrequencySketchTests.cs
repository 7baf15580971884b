using OpenUnion.GraphQL.Execution;

namespace OpenUnion.GraphQL.Tests.Execution.Caching;

public class FrequencySketchTests
{
    [Fact]
    public void Counts_are_never_too_low_and_stop_at_fifteen()
    {
        var sketch = new FrequencySketch(1024);
        for (var i = 1; i <= 20; i++)
        {
            sketch.Count(42);
            sketch.Estimate(42).ShouldBe(Math.Min(i, 15));
        }

        sketch.Estimate(43).ShouldBe(0);
    }

    [Fact]
    public void What_is_not_asked_for_any_more_is_forgotten()
    {
        var sketch = new FrequencySketch(16);
        for (var i = 0; i < 8; i++) sketch.Count(42);
        for (var i = 0; i < 100_000; i++) sketch.Count(7);
        sketch.Estimate(42).ShouldBe(0);
        sketch.Estimate(7).ShouldBeGreaterThan(5);
    }
}
