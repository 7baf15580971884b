namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class VariablesInAllowedPositionTests
{
    [Fact]
    public void Stricter_variables_and_those_with_defaults_fit() =>
        Errors("query Q($a: Int!, $b: Int, $c: Command = SIT, $d: [Command!]!, $e: ID!) { human { pets(first: $a, filter: { name: \"a\", depth: $b, commands: $d, by: { id: $e } }) { ... on Dog { knows(command: $c, times: $b) } } } }").ShouldBe([]);

    [Fact]
    public void Others_are_told_with_their_definition() =>
        Errors("query Q($a: Int, $b: String, $c: Command, $d: [Command]) { human { pets(first: $b, filter: { name: $b, commands: $d, not: { name: \"a\", commands: [$c] } }) { ... on Dog { knows(command: $c) } ...F } } } fragment F on Dog { name(surname: $a) }").ShouldBe(
        [
            "Variable \"$a\" of type \"Int\" used in position expecting type \"Boolean\". (1:9, 1:237)",
            "Variable \"$b\" of type \"String\" used in position expecting type \"Int\". (1:18, 1:80)",
            "Variable \"$b\" of type \"String\" used in position expecting type \"String!\". (1:18, 1:100)",
            "Variable \"$c\" of type \"Command\" used in position expecting type \"Command!\". (1:30, 1:147)",
            "Variable \"$c\" of type \"Command\" used in position expecting type \"Command!\". (1:30, 1:186)",
            "Variable \"$d\" of type \"[Command]\" used in position expecting type \"[Command!]\". (1:43, 1:114)",
        ]);

    [Fact]
    public void A_null_default_does_not_help() =>
        Errors("query Q($c: Command = null) { dog { knows(command: $c) } }")
            .ShouldBe(["Variable \"$c\" of type \"Command\" used in position expecting type \"Command!\". (1:9, 1:52)"]);

    [Fact]
    public void A_field_of_a_OneOf_object_is_not_null() =>
        Errors("query Q($a: ID, $b: ID = 1) { human { pets(filter: { name: \"a\", by: { id: $a } }) { name } x: pets(filter: { name: \"a\", by: { id: $b } }) { name } } }")
            .ShouldBe(["Variable \"$a\" is of type \"ID\" but must be non-nullable to be used for OneOf Input Object \"By\". (1:9, 1:75)"]);

    private static string[] Errors(string query) => Documents.Errors("VariablesInAllowedPosition", query);
}
