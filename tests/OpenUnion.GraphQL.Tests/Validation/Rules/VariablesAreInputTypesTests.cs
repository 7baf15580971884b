namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class VariablesAreInputTypesTests
{
    [Fact]
    public void Scalars_enums_and_inputs_can_be_given() =>
        Errors("query Q($a: ID, $b: [Command!]!, $c: PetFilter, $d: Unknown) { dog { name } }").ShouldBe([]);

    [Fact]
    public void Objects_interfaces_and_unions_cannot() =>
        Errors("query Q($a: Dog, $b: [[CatOrDog!]]!) { dog { name } }").ShouldBe(
        [
            "Variable \"$a\" cannot be non-input type \"Dog\". (1:13)",
            "Variable \"$b\" cannot be non-input type \"[[CatOrDog!]]!\". (1:22)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("VariablesAreInputTypes", query);
}
