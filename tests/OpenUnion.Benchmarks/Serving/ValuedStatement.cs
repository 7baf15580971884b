using NpgsqlTypes;

namespace OpenUnion.Benchmarks.Serving;

/// <summary>A statement with the values of each of its requests.</summary>
/// <param name="Text">SQL with $1, $2, ….</param>
/// <param name="Types">Types of $1, $2, ….</param>
/// <param name="Values">The values of each request.</param>
internal sealed record ValuedStatement(string Text, IReadOnlyList<NpgsqlDbType> Types, IReadOnlyList<object?[]> Values);
