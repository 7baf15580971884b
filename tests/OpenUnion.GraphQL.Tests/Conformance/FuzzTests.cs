using OpenUnion.GraphQL.Conformance.Fuzzing;

namespace OpenUnion.GraphQL.Tests.Conformance;

/// <summary>A slice of <c>make conformance</c>. Time and memory are watched, so nothing runs beside it.</summary>
[Collection(nameof(FuzzTests))]
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
public class FuzzTests
{
    [Fact]
    public void Hostile_input_is_refused_in_the_engines_own_words_fast_and_in_bounded_memory()
    {
        var results = FuzzRun.Run(inputs: 30_000, seed: 2025);
        results.ShouldAllBe(result => result.Passed, string.Join('\n', results));
        results.Sum(result => result.Inputs).ShouldBe(30_000);
    }
}
