namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class PossibleFragmentSpreadsTests
{
    [Fact]
    public void Types_that_share_an_object_can_be_spread() =>
        Errors("{ pet { ... on Dog { name } ... on CatOrDog { __typename } ... on Named { name } ...F } } fragment F on Pet { name }").ShouldBe([]);

    [Fact]
    public void Types_that_share_none_cannot() =>
        Errors("{ dog { ... on Cat { name } ...F } pet { ... on Secret { code } } } fragment F on Human { name }").ShouldBe(
        [
            "Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\". (1:9)",
            "Fragment \"F\" cannot be spread here as objects of type \"Dog\" can never be of type \"Human\". (1:29)",
            "Fragment cannot be spread here as objects of type \"Pet\" can never be of type \"Secret\". (1:42)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("PossibleFragmentSpreads", query);
}
