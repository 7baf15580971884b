namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class UniqueOperationNamesTests
{
    [Fact]
    public void Names_differ() =>
        Errors("query A { dog { name } } query B { dog { name } } fragment A on Dog { name }").ShouldBe([]);

    [Fact]
    public void Each_repeated_name_is_told_with_the_first() =>
        Errors("query A { dog { name } }\nsubscription A { dog { name } }\nquery A { dog { name } }").ShouldBe(
        [
            "There can be only one operation named \"A\". (1:7, 2:14)",
            "There can be only one operation named \"A\". (1:7, 3:7)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("UniqueOperationNames", query);
}
