namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class NoUndefinedVariablesTests
{
    [Fact]
    public void Variables_in_fragments_belong_to_the_operation() =>
        Errors("query A($x: Boolean) { dog { ...F } } fragment F on Dog { name(surname: $x) ...F }").ShouldBe([]);

    [Fact]
    public void Each_use_is_told_for_each_operation() =>
        Errors("query A { dog { ...F name @skip(if: $y) } }\nquery B { dog { ...F } }\nfragment F on Dog { name(surname: $x) }").ShouldBe(
        [
            "Variable \"$y\" is not defined by operation \"A\". (1:37, 1:1)",
            "Variable \"$x\" is not defined by operation \"A\". (3:35, 1:1)",
            "Variable \"$x\" is not defined by operation \"B\". (3:35, 2:1)",
        ]);

    [Fact]
    public void An_anonymous_operation_is_not_named() =>
        Errors("{ human(id: $x) { pets(filter: { name: \"a\", not: { name: $y } }) { name } } }").ShouldBe(
        [
            "Variable \"$x\" is not defined. (1:13, 1:1)",
            "Variable \"$y\" is not defined. (1:58, 1:1)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("NoUndefinedVariables", query);
}
