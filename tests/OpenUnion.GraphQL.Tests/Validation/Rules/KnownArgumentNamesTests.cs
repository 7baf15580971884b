namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class KnownArgumentNamesTests
{
    [Fact]
    public void Arguments_that_are_defined_are_known() =>
        Errors("{ dog { name(surname: true) @skip(if: true) } }").ShouldBe([]);

    [Fact]
    public void Others_get_similar_names() =>
        Errors("{ dog { name(sirname: true) @skip(iff: true, unless: true) x(y: 1) } }").ShouldBe(
        [
            "Unknown argument \"sirname\" on field \"Dog.name\". Did you mean \"surname\"? (1:14)",
            "Unknown argument \"iff\" on directive \"@skip\". Did you mean \"if\"? (1:35)",
            "Unknown argument \"unless\" on directive \"@skip\". (1:46)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("KnownArgumentNames", query);
}
