namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class UniqueFragmentNamesTests
{
    [Fact]
    public void Each_repeated_name_is_told_with_the_first() =>
        Errors("{ dog { ...F } } fragment F on Dog { name } fragment F on Cat { name }")
            .ShouldBe(["There can be only one fragment named \"F\". (1:27, 1:54)"]);

    private static string[] Errors(string query) => Documents.Errors("UniqueFragmentNames", query);
}
