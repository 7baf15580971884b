namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class NoUnusedFragmentsTests
{
    [Fact]
    public void Fragments_are_used_directly_or_by_others() =>
        Errors("{ dog { ...F } } fragment F on Dog { ...G } fragment G on Dog { name }").ShouldBe([]);

    [Fact]
    public void Fragments_that_only_use_each_other_are_not_used() =>
        Errors("{ dog { name } } fragment F on Dog { ...G } fragment G on Dog { ...F }").ShouldBe(
        [
            "Fragment \"F\" is never used. (1:18)",
            "Fragment \"G\" is never used. (1:45)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("NoUnusedFragments", query);
}
