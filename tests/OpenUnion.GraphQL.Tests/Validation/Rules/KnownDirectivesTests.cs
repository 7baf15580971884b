namespace OpenUnion.GraphQL.Tests.Validation.Rules;

public class KnownDirectivesTests
{
    [Fact]
    public void A_directive_is_known_and_in_its_place() =>
        Errors("query Q($a: Int @must(x: 1)) @often { dog @often @skip(if: true) { name } }").ShouldBe([]);

    [Fact]
    public void An_unknown_or_misplaced_directive_is_told() =>
        Errors("query Q($a: Int @often) @must(x: 1) { dog @nope { name @deprecated ...F @often } } fragment F on Dog @skip(if: true) { name }").ShouldBe(
        [
            "Directive \"@often\" may not be used on VARIABLE_DEFINITION. (1:17)",
            "Directive \"@must\" may not be used on QUERY. (1:25)",
            "Unknown directive \"@nope\". (1:43)",
            "Directive \"@deprecated\" may not be used on FIELD. (1:56)",
            "Directive \"@often\" may not be used on FRAGMENT_SPREAD. (1:73)",
            "Directive \"@skip\" may not be used on FRAGMENT_DEFINITION. (1:102)",
        ]);

    [Fact]
    public void Directives_on_definitions_of_the_type_system_are_known_too() =>
        Errors("{ dog { name } } type Cow @nothing @must(x: 1) { name: String } extend schema @x").ShouldBe(
        [
            "Unknown directive \"@nothing\". (1:27)",
            "Directive \"@must\" may not be used on OBJECT. (1:36)",
            "Unknown directive \"@x\". (1:79)",
        ]);

    private static string[] Errors(string query) => Documents.Errors("KnownDirectives", query);
}
