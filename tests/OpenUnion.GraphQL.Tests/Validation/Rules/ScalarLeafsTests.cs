namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class ScalarLeafsTests
{
    [Fact]
    public void Leaves_have_no_selection_and_the_others_have_one() =>
        Errors("{ dog { name owner { name } } __typename }").ShouldBe([]);

    [Fact]
    public void What_is_missing_or_too_much_is_told() =>
        Errors("{ dog { name { x } owner } __typename { x } }").ShouldBe(
        [
            "Field \"name\" must not have a selection since type \"String\" has no subfields. (1:14)",
            "Field \"owner\" of type \"Human\" must have a selection of subfields. Did you mean \"owner { ... }\"? (1:20)",
            "Field \"__typename\" must not have a selection since type \"String!\" has no subfields. (1:39)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("ScalarLeafs", query);
}
