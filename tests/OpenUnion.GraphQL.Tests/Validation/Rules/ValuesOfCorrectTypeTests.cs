namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class ValuesOfCorrectTypeTests
{
    [Fact]
    public void Values_of_their_types_fit() =>
        Errors("query Q($f: PetFilter = { name: \"a\", limit: null }) { human(id: 1) { pets(first: 1, any: { a: [$x] }, filter: { name: \"a\", commands: SIT, not: { name: \"b\", depth: 2 }, by: { id: 5 } }) { name } } }").ShouldBe([]);

    [Fact]
    public void Leaves_that_do_not_fit_are_told() =>
        Errors("{ human(id: 1.5) { name(surname: \"yes\") pets(first: 3000000000) { name } } dog { knows(command: SITT, times: null) } }").ShouldBe(
        [
            "ID cannot represent a non-string and non-integer value: 1.5 (1:13)",
            "Boolean cannot represent a non boolean value: \"yes\" (1:34)",
            "Int cannot represent non 32-bit signed integer value: 3000000000 (1:53)",
            "Value \"SITT\" does not exist in \"Command\" enum. Did you mean \"SIT\"? (1:97)",
            "Expected value of non-null type \"Int!\" not to be null. (1:110)",
        ]);

    [Fact]
    public void Input_objects_have_what_they_need_and_no_more() =>
        Errors("{ human { pets(filter: { limitt: 1 }) { name } x: pets(filter: [1]) { name } y: pets(filter: { name: \"a\", commands: [SIT, null, \"HEEL\"] }) { name } } }").ShouldBe(
        [
            "Expected value of type \"PetFilter\" to include required field \"name\", found: { limitt: 1 }. (1:24)",
            "Expected value of type \"PetFilter\" not to include unknown field \"limitt\". Did you mean \"limit\"? (1:26)",
            "Expected value of type \"PetFilter\" to be an object, found: [1]. (1:64)",
            "Expected value of non-null type \"Command!\" not to be null. (1:123)",
            "Enum \"Command\" cannot represent non-enum value: \"HEEL\". Did you mean \"HEEL\"? (1:129)",
        ]);

    [Fact]
    public void OneOf_objects_have_one_field_that_is_not_null() =>
        Errors("{ human { pets(filter: { name: \"a\", by: {} }) { name } x: pets(filter: { name: \"a\", by: { id: null } }) { name } y: pets(filter: { name: \"a\", by: { id: 1, tag: \"a\" } }) { name } } }").ShouldBe(
        [
            "Exactly one field must be given, and not null, for OneOf type \"By\". (1:41)",
            "Exactly one field must be given, and not null, for OneOf type \"By\". (1:89)",
            "Exactly one field must be given, and not null, for OneOf type \"By\". (1:147)",
        ]);

    [Fact]
    public void A_field_given_twice_is_left_to_the_rule_about_that() =>
        Errors("{ human { pets(filter: { name: \"a\", by: { id: 1, id: 2 } }) { name } } }").ShouldBe([]);

    [Fact]
    public void Variables_do_not_make_built_in_scalars_of_lists_and_objects() =>
        Errors("query Q($x: Int) { human(id: [$x]) { name(surname: { a: $x }) pets(any: [$x], first: [[$x]]) { name } } }").ShouldBe(
        [
            "ID cannot represent a non-string and non-integer value: [$x] (1:30)",
            "Boolean cannot represent a non boolean value: { a: $x } (1:52)",
            "Int cannot represent non-integer value: [[$x]] (1:86)",
        ]);

    [Fact]
    public void Defaults_of_variables_fit() =>
        Errors("query Q($a: Int! = \"1\", $b: [Command] = [SIT, 1]) { dog { name } }").ShouldBe(
        [
            "Int cannot represent non-integer value: \"1\" (1:20)",
            "Enum \"Command\" cannot represent non-enum value: 1. (1:47)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("ValuesOfCorrectType", query);
}
