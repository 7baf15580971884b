namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class LoneAnonymousOperationTests
{
    [Fact]
    public void An_operation_alone_needs_no_name() =>
        Errors("{ dog { ...F } } fragment F on Dog { name }").ShouldBe([]);

    [Fact]
    public void Of_several_operations_all_have_names() =>
        Errors("{ dog { name } } query A { dog { name } } query { cat { name } }").ShouldBe(
        [
            "This anonymous operation must be the only defined operation. (1:1)",
            "This anonymous operation must be the only defined operation. (1:43)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("LoneAnonymousOperation", query);
}
