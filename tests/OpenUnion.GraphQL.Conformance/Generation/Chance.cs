namespace OpenUnion.GraphQL.Conformance.Generation;

/// <summary>A seeded source of choices: the same seed, the same documents.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>From 0 to below.</summary>
    public int Below(int count) => _random.Next(count);

    public int Between(int least, int most) => _random.Next(least, most + 1);

    public bool Percent(int percent) => _random.Next(100) < percent;

    public T Of<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public double Number() => _random.NextDouble();
}
