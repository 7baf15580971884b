namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class UniqueInputFieldNamesTests
{
    [Fact]
    public void Fields_of_different_objects_repeat() =>
        Errors("{ human { pets(filter: { name: \"a\", not: { name: \"b\" } }) { name } } }").ShouldBe([]);

    [Fact]
    public void A_repeated_name_is_told_with_the_first() =>
        Errors("query Q($f: PetFilter = { name: \"a\", name: \"b\" }) { human { pets(any: { a: [{ b: 1, b: 2, b: 3 }] }) { name } } }").ShouldBe(
        [
            "There can be only one input field named \"name\". (1:27, 1:38)",
            "There can be only one input field named \"b\". (1:79, 1:85)",
            "There can be only one input field named \"b\". (1:79, 1:91)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("UniqueInputFieldNames", query);
}
