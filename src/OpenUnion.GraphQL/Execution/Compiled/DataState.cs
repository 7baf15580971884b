namespace OpenUnion.GraphQL.Execution;

/// <summary>The state of the host's data that an answer follows from: another request for the same, of the same state, gets the same answer.</summary>
/// <param name="Version">Number of the state; later ones are greater.</param>
/// <param name="IsPinned">The request itself names the state, so that later ones change nothing.</param>
/// <param name="Moment">The moment that the answer is of; null where time changes nothing.</param>
public sealed record DataState(int Version, bool IsPinned, DateTimeOffset? Moment);
