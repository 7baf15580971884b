namespace OpenUnion.Data.Exchange.Export.Features;

/// <summary>A page of features as a request asks for it.</summary>
/// <param name="Limit">The most features.</param>
/// <param name="After">The key behind which it begins; null for the first.</param>
/// <param name="Self">The address of the page.</param>
/// <param name="Next">Makes the address of the page behind a key, of the revision that this one is of.</param>
/// <param name="Collection">The address of the collection.</param>
public sealed record FeaturePage(int Limit, string? After, string Self, Func<string, int, string> Next, string Collection);
