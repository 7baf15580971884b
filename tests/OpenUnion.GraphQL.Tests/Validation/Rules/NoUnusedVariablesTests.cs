namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class NoUnusedVariablesTests
{
    [Fact]
    public void Use_in_an_argument_a_directive_or_a_value_counts() =>
        Errors("query A($x: Boolean!, $y: Int, $z: Command!) { human { name @skip(if: $x) pets(first: $y, filter: { name: \"a\", commands: [$z] }) { name } } }").ShouldBe([]);

    [Fact]
    public void Each_operation_uses_its_own() =>
        Errors("query A($x: Boolean) { dog { ...F } }\nquery B($x: Boolean) { dog { nick } }\nfragment F on Dog { name(surname: $x) }")
            .ShouldBe(["Variable \"$x\" is never used in operation \"B\". (2:9)"]);

    private static string[] Errors(string query) => Documents.Errors("NoUnusedVariables", query);
}
