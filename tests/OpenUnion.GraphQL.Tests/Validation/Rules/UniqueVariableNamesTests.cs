namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class UniqueVariableNamesTests
{
    [Fact]
    public void A_repeated_name_is_told_at_all_its_places() =>
        Errors("query A($x: Int, $y: Int, $x: ID, $x: Int) { dog { name } }")
            .ShouldBe(["There can be only one variable named \"$x\". (1:10, 1:28, 1:36)"]);

    private static string[] Errors(string query) => Documents.Errors("UniqueVariableNames", query);
}
