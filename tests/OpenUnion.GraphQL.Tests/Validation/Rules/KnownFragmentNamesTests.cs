namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class KnownFragmentNamesTests
{
    [Fact]
    public void An_unknown_fragment_is_told_at_its_name() =>
        Errors("{ dog { ...F ...G } } fragment F on Dog { ...H }").ShouldBe(
        [
            "Unknown fragment \"G\". (1:17)",
            "Unknown fragment \"H\". (1:46)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("KnownFragmentNames", query);
}
