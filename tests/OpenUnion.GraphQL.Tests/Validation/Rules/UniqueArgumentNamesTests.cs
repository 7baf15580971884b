namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class UniqueArgumentNamesTests
{
    [Fact]
    public void Arguments_of_different_fields_repeat() =>
        Errors("{ dog { name(surname: true) x: name(surname: true) } }").ShouldBe([]);

    [Fact]
    public void A_repeated_name_is_told_at_all_its_places() =>
        Errors("{ dog { name(surname: true, surname: true, surname: true) @skip(if: true, if: false) } }").ShouldBe(
        [
            "There can be only one argument named \"surname\". (1:14, 1:29, 1:44)",
            "There can be only one argument named \"if\". (1:65, 1:75)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("UniqueArgumentNames", query);
}
