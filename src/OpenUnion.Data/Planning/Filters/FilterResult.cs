using OpenUnion.GraphQL;

namespace OpenUnion.Data.Planning.Filters;

/// <summary>A planned `where`.</summary>
/// <param name="Where">The condition; null for none.</param>
/// <param name="Checks">What the values of a request must satisfy before the plan may run; each gives an error or null.</param>
/// <param name="Ignored">Paths of the places where a variable without a value took a condition away.</param>
/// <param name="Moments">The moments of which it asks what opening hours say, as requests give them; null for now.</param>
/// <param name="Maps">The coordinate systems of the maps on which it asks where rows are drawn, as requests name them; the plan holds where they are the same.</param>
public sealed record FilterResult(
    FilterPlan? Where, IReadOnlyList<Func<RequestArguments, GraphQLError?>> Checks, IReadOnlyList<string> Ignored,
    IReadOnlyList<Func<RequestArguments, object?>> Moments, IReadOnlyList<Func<RequestArguments, string>> Maps);
