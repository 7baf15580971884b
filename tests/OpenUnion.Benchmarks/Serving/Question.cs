namespace OpenUnion.Benchmarks.Serving;

/// <summary>What clients ask, with many sets of variables of one shape: the statement is the same for all.</summary>
/// <param name="Name">Lower-case words joined by underscores.</param>
/// <param name="Query">The operation.</param>
/// <param name="Variables">One set a request.</param>
internal sealed record Question(string Name, string Query, IReadOnlyList<IReadOnlyDictionary<string, object?>> Variables);
